import type { ReactNode } from "react"

/** Content with a margin at its end side, like a careful reader's pencil; on a phone each note follows quietly. */
export function WithMargin({ children, notes }: { children: ReactNode; notes: ReactNode }) {
  return (
    <div className="with-margin">
      <div className="with-margin-main">{children}</div>
      <aside className="margin">{notes}</aside>
    </div>
  )
}

export function MarginNote({
  heading,
  tone = "plain",
  children,
}: {
  heading: string
  tone?: "plain" | "attention" | "stop"
  children: ReactNode
}) {
  return (
    <div className={`margin-note margin-note-${tone}`}>
      <h3>{heading}</h3>
      {children}
    </div>
  )
}
