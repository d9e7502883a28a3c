import type { ReactNode } from "react"
import { SideMark } from "#components/ui/mark"
import { Prose } from "#components/ui/prose"
import type { Party } from "#lib/partnerships/views"

/** Words of one side in its ink. */
export function Said({
  by,
  heading,
  when,
  text,
  children,
}: {
  by: Party | null
  heading: string
  when: string
  text: string
  children?: ReactNode
}) {
  return (
    <div className={by?.kind === "corporate" ? "said said-company" : "said said-local"}>
      <p className="said-head">
        {by && <SideMark kind={by.kind} />}{" "}
        <strong className={by?.kind === "corporate" ? "side-company" : "side-local"}>{heading}</strong>{" "}
        <span className="quiet">{when}</span>
      </p>
      {text && <Prose text={text} />}
      {children}
    </div>
  )
}
