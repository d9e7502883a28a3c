import type { TextProposalState } from "#lib/agreements/proposals/lifecycle"
import type { Wording } from "#lib/agreements/proposals/policy"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { type PlaceValue, type ProposalKind, placeNamed } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"

/** Other words for one place, as a party sees them. */
export type TextProposalView = {
  id: string
  agreementId: string
  section: SectionKey
  /** The place by its name in the section. */
  place: string
  kind: ProposalKind
  memberId: string
  isYours: boolean
  reason: string
  /** Number of the revision that it was made against. */
  revisionNumber: number
  proposedByName: string
  proposedAt: Date
  state: TextProposalState
  version: number
  answer: string
  answeredMemberId: string | null
  answeredByName: string | null
  answeredAt: Date | null
  /** The proposal that it counters. */
  answersId: string | null
  value: PlaceValue
  /** The text it was made against, and that text with it. */
  before: Terms
  after: Terms
  /** The text that was handed over last, which an answer with other words is made for. */
  onTable: Terms
  /** Open, and the text that was handed over says something else there since. */
  isOutdated: boolean
  /** Open, and the reader's own draft says something else there: only who has the pen is told. */
  isDraftOtherwise: boolean
  /** Accepted against the text on the table, and not in what its reader, who has the pen, would hand over. */
  isLeftOut: boolean
}

/** A row of the database as it is held against a text. Throws for a place that no list of fields has. */
export function wordingOf(row: { section: SectionKey; place: string; baseSha256: string; wording: unknown }): Wording {
  const place = placeNamed(row.section, row.place)
  if (!place) throw new Error(`A proposal is for ${row.section}.${row.place}, which is no place of the terms`)
  return { place, baseSha256: row.baseSha256, value: (row.wording as { value: PlaceValue }).value }
}
