import type { ReactNode } from "react"

/** A list with nothing in it: what would stand here, and one way forward. */
export function Empty({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{heading}</h2>
      {children}
    </div>
  )
}
