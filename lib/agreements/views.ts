import type { MemberKind } from "#lib/actor"
import type { Finding } from "#lib/agreements/checks/check"
import type { codes } from "#lib/agreements/codes"
import type { VersionFault } from "#lib/agreements/evidence/version-proof"
import type { ExpressYes, OneSidedDuty } from "#lib/agreements/fairness/one-sided-duties"
import type { Awaiting } from "#lib/agreements/first-text/views"
import type { AgreementState, SignatureState } from "#lib/agreements/lifecycle"
import type { NeutralPersonState } from "#lib/agreements/neutral/lifecycle"
import type { AmendmentKind } from "#lib/agreements/terms/amendment-kinds"
import type { Change, Comparison } from "#lib/agreements/terms/compare"
import type { AgreementKind } from "#lib/agreements/terms/field"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { MatrixRow } from "#lib/agreements/terms/matrix-rows"
import type { Origin } from "#lib/agreements/terms/origins"
import type { Terms } from "#lib/agreements/terms/schema"

export type AgreementRow = {
  id: string
  partnershipId: string
  reference: string
  title: string
  kind: AgreementKind
  /** Of an amendment in force: how the agreement stands that it changed. */
  state: AgreementState
  isYourTurn: boolean
  turnSince: Date
  /** The reference of the agreement that it changes, where it is an amendment. */
  amendsReference: string | null
  /** The day of the last signature; null before it. */
  inForceOn: string | null
}

export type Party = { memberId: string; name: string; kind: MemberKind; isYou: boolean }

/** Where one section stands between the parties. */
export type SectionStand = {
  section: SectionKey
  /** The kind of agreement demands it. */
  mandatory: boolean
  /** How many fields are still to be filled before it may be handed over. */
  missing: number
  /** Nothing was said and nothing has to be. */
  untouched: boolean
  /** Of an amendment: as in the terms in force, so that nobody has to agree anew. */
  unchanged: boolean
  /** Parties whose yes holds for the text as it stands. */
  agreedBy: string[]
  settled: boolean
  openProposals: number
  /** Those that the reader's side is to answer. */
  proposalsToAnswer: number
  openComments: number
  findings: Finding[]
}

export type OneSidedDutyView = OneSidedDuty & { acceptedBy: ExpressYes[] }

export type MatrixRowView = MatrixRow & { acceptedBy: ExpressYes[] }

export type RevisionRow = {
  number: number
  authorId: string
  savedByName: string
  proposedAt: Date | null
  note: string
  digest: string | null
}

/** Which side changed a section last, as far as the reader may know: of a draft of another side nothing is said. */
export type SectionWriterRow = {
  section: SectionKey
  memberId: string
  /** Who saved that version last. */
  name: string
  /** The number of the version with which it came; null while it stands in the reader's own draft. */
  version: number | null
}

/** A version as it was handed over, with what proves it. */
export type AgreementVersionView = RevisionRow & {
  proposedAt: Date
  terms: Terms
  /** Of an amendment: why the text was to be changed. */
  reason: string | null
  /** The version that it follows; null for the first. */
  before: { number: number; digest: string } | null
  /** The number of what was handed over last. */
  newest: number
  /** The record's line that tells of it, counted from 0; null for who may not read the record. */
  seq: number | null
  /** What does not agree with it; null where it is as it was handed over. */
  fault: VersionFault | null
}

/** An agreement as one of its parties sees it, with what may be done next. */
export type AgreementView = {
  id: string
  partnershipId: string
  reference: string
  title: string
  kind: AgreementKind
  state: AgreementState
  version: number
  parties: Party[]
  /** Where one of the parties is not here yet: the text is its author's alone. */
  awaiting: Awaiting | null
  holderId: string
  isYourTurn: boolean
  /** Whether this person may write for their member at all. */
  mayWrite: boolean
  isSignatory: boolean
  turnSince: Date
  /** YYYY-MM-DD, where who handed over named a day until which an answer is hoped for. */
  answerHopedOn: string | null
  /** YYYY-MM-DD, while it lies to be signed: the last day on which it can be. */
  signUntil: string | null
  /** That day is over, and the portal has not taken the text back into negotiation yet: nobody signs any more. */
  isSigningOver: boolean
  /** Whether the last signing ended with its last day. */
  hasSigningLapsed: boolean
  /** What was said with the pen when it was handed over last; empty where nothing was. */
  turnNote: string
  /** Why signing was stopped or the agreement withdrawn, the last time. */
  reason: string | null
  /** The text this reader works with: their own unsent draft, or what was handed over last. */
  terms: Terms
  /** Digest of what was handed over last. */
  digest: string | null
  hasUnsentDraft: boolean
  /** What keeps the reader's own draft from being handed over, as the command would say; null where nothing does, or nobody is here. */
  barrier: keyof typeof codes | null
  sections: SectionStand[]
  settledCount: number
  /** What binds some parties only, as far as it is not in force already, and who has expressly said yes to it. */
  oneSided: OneSidedDutyView[]
  /** The rows of the disclosure matrix that want a yes of every party, and whose yes each has. */
  matrixRows: MatrixRowView[]
  findings: Finding[]
  revisions: RevisionRow[]
  signatures: SignatureView[]
  /** While a scan of the paper signed by hand waits: the parties that have attested to it. */
  waitingScan: { attestedBy: string[] } | null
  inForceAt: Date | null
  /** The day from which it holds (YYYY-MM-DD): of the last signature, or the last on the paper. */
  inForceOn: string | null
  /** When it was completed or terminated. */
  endedAt: Date | null
  /** What this agreement changes, where it is an amendment. */
  amendment: AmendmentView | null
  /** Whom the parties have in as a neutral person, or are about to ask. */
  neutral: { name: string; memberName: string; state: NeutralPersonState; isToAnswer: boolean } | null
  /** Days within which a request to renegotiate is answered, by the terms that hold now. */
  answerDays: number
  /** What changes this agreement, as far as this reader may know, the newest first. */
  amendments: AmendmentRow[]
}

export type AmendmentView = {
  /** The agreement that is changed. */
  amendsId: string
  amendsReference: string
  /** How that agreement stands. An amendment in force rests and ends with it. */
  amendsState: AgreementState
  /** Its place among the amendments in force; null until then. */
  number: number | null
  kinds: AmendmentKind[]
  reason: string
  /** The terms in force that it was made from. */
  base: { terms: Terms }
  /** Whether another amendment has come into force since. */
  isBaseMoved: boolean
  /** What it changes beyond the kinds it names. */
  beyond: Change[]
}

export type AmendmentRow = {
  id: string
  reference: string
  number: number | null
  kinds: AmendmentKind[]
  reason: string
  state: AgreementState
  isYourTurn: boolean
  /** From when it holds (YYYY-MM-DD): the day of the last signature, on paper the last day on it. */
  inForceOn: string | null
}

export type SignatureView = {
  id: string
  memberId: string
  userId: string
  name: string
  isYou: boolean
  state: SignatureState
  /** The order of signing: it waits for those of a lower turn. */
  turn: number
  /** How many of its party's signatories must sign. */
  partySignatures: number
  signedAt: Date | null
  /** The day on the paper (YYYY-MM-DD), where it was signed by hand. */
  signedOn: string | null
  typedName: string | null
  capacity: string | null
  declineReason: string | null
  /** Who was asked in their place; null where nobody was. */
  deputyName: string | null
  isVoid: boolean
  voidReason: string | null
}

/** What may be done with something that was said: put away as dealt with, taken up again. */
export type Putting = "put_away" | "taken_up"

export type PutView = { kind: Putting; byName: string; at: Date }

export type CommentView = {
  id: string
  memberId: string
  /** Where no party said it: the member from which the neutral person was asked in. */
  neutralOf: string | null
  writtenByName: string
  writtenAt: Date
  text: string
  revisionNumber: number
  isResolved: boolean
  /** Each time that it was put away or taken up again, the first one first. */
  steps: PutView[]
  /** For whom it is, where it is for somebody. */
  mentionedNames: string[]
  isForYou: boolean
}

export type ComparisonView = {
  from: RevisionRow
  to: RevisionRow
  before: Terms
  after: Terms
  comparison: Comparison
  /** For each change in its order, who wrote it, when and why. */
  origins: Origin[][]
}
