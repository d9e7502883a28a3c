import type { MergeConflict } from "#lib/agreements/terms/merge"
import type { Terms } from "#lib/agreements/terms/schema"

/** An amendment and the terms that came into force beside it, for who brings the one onto the other. */
export type RebaseView = {
  /** Digest of the terms in force. */
  seen: string
  ours: Terms
  theirs: Terms
  /** Each with the name of the form's field that settles it. */
  conflicts: (MergeConflict & { name: string })[]
}
