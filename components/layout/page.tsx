import type { ReactNode } from "react"

type Crumb = { href: string; label: string }

/**
 * The head every page has: where am I (one line of way back), what is this, what state is it in, what is next; then its content.
 * `width` is "reading" for text and forms, "wide" for lists, comparisons and pictures.
 */
export function Page({
  title,
  back,
  state,
  lead,
  next,
  width = "reading",
  children,
}: {
  title: ReactNode
  back?: Crumb
  state?: ReactNode
  lead?: ReactNode
  /** The one step that waits for the reader. */
  next?: ReactNode
  width?: "reading" | "wide"
  children: ReactNode
}) {
  return (
    <div className={`page page-${width}`}>
      <header className="page-head">
        {back && (
          <p className="way-back">
            <a href={back.href}>{back.label}</a>
          </p>
        )}
        <div className="page-title">
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {state}
        </div>
        {lead && <div className="lead">{lead}</div>}
        {next}
      </header>
      {children}
    </div>
  )
}
