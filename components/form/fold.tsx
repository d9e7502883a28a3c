"use client"

import { type ReactNode, use } from "react"
import { FormContext } from "#components/form/form-context"

/**
 * Fields of a form folded under a heading. With a problem inside they come open, so that what the summary of problems leads
 * to can be reached. `fields` is what the names of all of them begin with.
 */
export function Fold({
  fields,
  heading,
  open = false,
  id,
  className,
  children,
}: {
  fields: string
  heading: ReactNode
  open?: boolean
  id?: string
  className?: string
  children: ReactNode
}) {
  const { problems } = use(FormContext)
  const isWrong = Object.keys(problems).some(name => name.startsWith(fields))
  return (
    <details id={id} className={className} open={open || isWrong}>
      <summary>{heading}</summary>
      {children}
    </details>
  )
}
