import type { ReactNode } from "react"

/** In what state a thing is, in words; the tone only underlines them. */
export function State({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "done" | "attention" | "stop"
  children: ReactNode
}) {
  return <span className={`state state-${tone}`}>{children}</span>
}
