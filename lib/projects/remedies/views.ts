import type { Party } from "#lib/partnerships/views"
import type { RemedyState } from "#lib/projects/remedies/lifecycle"

/** What one side said put a problem right, and what became of it. Days are YYYY-MM-DD. */
export type RemedyView = {
  id: string
  state: RemedyState
  by: Party | null
  byName: string
  saidOn: string
  remediedOn: string
  how: string
  confirmed: { byName: string; on: string } | null
  /** Contested or taken back. */
  closed: { byName: string; on: string; reason: string } | null
}
