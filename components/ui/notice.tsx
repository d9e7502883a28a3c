import type { ReactNode } from "react"

/** What has just happened, said once at the top of the page that follows. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="notice" role="status">
      <p>{children}</p>
    </div>
  )
}
