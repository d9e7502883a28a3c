import type { MemberKind } from "#lib/actor"

/** The network's mark: a company's square and a local resource's circle, overlapping. */
export function NetworkMark() {
  return (
    <svg className="mark" viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">
      <rect className="ink-company" x="1" y="1" width="16" height="16" />
      <circle className="ink-local" cx="22" cy="9" r="8.5" />
      <path className="ink-both" d="M17 2.1A8.5 8.5 0 0 0 17 15.9Z" />
    </svg>
  )
}

/** Whose word this is: indigo with a square for a company, clay with a circle for a local resource. */
export function SideMark({ kind }: { kind: MemberKind }) {
  return (
    <svg className="side-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {kind === "corporate" ? (
        <rect className="ink-company" x="1" y="1" width="10" height="10" />
      ) : (
        <circle className="ink-local" cx="6" cy="6" r="5.5" />
      )}
    </svg>
  )
}
