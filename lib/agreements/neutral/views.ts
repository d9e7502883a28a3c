import type { MemberKind } from "#lib/actor"
import type { NegotiationRecordView } from "#lib/agreements/evidence/views"
import type { AgreementState } from "#lib/agreements/lifecycle"
import type { NeutralPersonState } from "#lib/agreements/neutral/lifecycle"
import type { TextProposalView } from "#lib/agreements/proposals/views"
import type { AgreementKind } from "#lib/agreements/terms/field"
import type { Terms } from "#lib/agreements/terms/schema"
import type { CommentView, Party, RevisionRow } from "#lib/agreements/views"

/** Somebody who has said that they may be asked, as every member sees them. */
export type Candidate = { id: string; name: string; memberName: string; memberKind: MemberKind; words: string }

/** What one has said oneself about being asked. */
export type OwnOffer = { words: string; offeredAt: Date }

/** Whom the parties of an agreement have in, had, or are about to ask, as a party sees it. */
export type NeutralPersonView = {
  id: string
  name: string
  memberId: string
  memberName: string
  memberKind: MemberKind
  reason: string
  state: NeutralPersonState
  proposedMemberId: string
  proposedByName: string
  proposedAt: Date
  acceptedAt: Date | null
  closedAt: Date | null
  closedMemberId: string | null
  closedByName: string | null
  closingWords: string
  /** Ids of the parties that have said yes. */
  agreedBy: string[]
}

/** What one is asked to be neutral in, or is: who asks, and nothing of the agreement before one has said yes. */
export type NeutralRole = {
  id: string
  state: "asked" | "active"
  parties: Party[]
  reason: string
  askedAt: Date
  /** Once one has said yes. */
  title: string | null
}

/** One agreement as its neutral person reads it: what all parties share of it. */
export type NeutralReading = {
  id: string
  reference: string
  title: string
  kind: AgreementKind
  state: AgreementState
  holderId: string
  turnSince: Date
  parties: Party[]
  /** Every version that was handed over, the newest first. */
  revisions: RevisionRow[]
  /** The text that was handed over last. */
  terms: Terms
  comments: (CommentView & { section: string })[]
  proposals: TextProposalView[]
  record: Pick<NegotiationRecordView, "log" | "people">
}
