import type { DisclosureRequestState } from "#lib/confidentiality/requests/lifecycle"
import type { ForbiddenUse } from "#lib/confidentiality/requests/policy"
import type { NameUse, Scope } from "#lib/confidentiality/requests/schema"
import type { Audience, Subject } from "#lib/confidentiality/terms"
import type { Party } from "#lib/partnerships/views"

/** What a consent is for: something told to an audience, or a name, a logo or a story used in some places. */
export type About =
  | { kind: "disclosure"; subject: Subject; audience: Audience; problemId: string | null }
  | { kind: "name_use"; uses: NameUse[]; startsOn: string }

/** Days are YYYY-MM-DD. */
export type DisclosureRequestRow = {
  id: string
  partnershipId: string
  state: DisclosureRequestState
  about: About
  askedBy: Party | null
  askedOn: string
  answerBy: string
  /** What is allowed while it is granted; what was allowed once it is over; null where nothing ever was. */
  granted: { scope: Scope; until: string | null; on: string } | null
  closedOn: string | null
  /** The reader's own side still has to answer. */
  isYourTurn: boolean
}

export type DisclosureAnswerView = {
  by: Party | null
  byName: string
  on: string
  /** null is a no. */
  scope: Scope | null
  until: string | null
  /** The conditions of a yes, the reason of a no. */
  words: string
  revoked: { byName: string; on: string; reason: string } | null
}

export type DisclosureRequestView = DisclosureRequestRow & {
  scope: Scope
  words: string
  /** Where and when it would be told; the places where it would stand. */
  occasion: string
  purpose: string
  pictureId: string | null
  /** Of the agreement that it is about; null where it is about several or none. */
  reference: string | null
  until: string | null
  askedByName: string
  answers: DisclosureAnswerView[]
  /** Parties that have not answered, as long as it is open. */
  waitingFor: Party[]
  /** The terms of today forbid what it was given for. */
  isShut: boolean
  /** The signed text that says never to the use of a name that it asks for; null for everything else. */
  forbidden: ForbiddenUse | null
  may: { answer: boolean; withdraw: boolean; revoke: boolean }
}

/** A consent that holds today, as a term of its own. */
export type GrantView = {
  id: string
  /** The problem it is about; null where none was named. */
  problemId: string | null
  /** The terms of today forbid what it was given for: nothing of it is told any more. */
  isShut: boolean
  /** The agreement whose information it is for; null where it is for that of the whole partnership. */
  agreementId: string | null
  subject: Subject
  audience: Audience
  scope: Scope
  until: string | null
  words: string
  occasion: string
  conditions: string[]
  grantedTo: Party | null
  grantedBy: Party[]
  grantedOn: string
}

/** A name, a logo or a story that may be used, today or from its first day on. */
export type NamePermissionView = {
  id: string
  uses: NameUse[]
  words: string
  places: string
  conditions: string[]
  startsOn: string
  until: string
  /** Its first day has come. */
  hasBegun: boolean
  grantedTo: Party | null
  grantedBy: Party[]
  /** A text signed since says never: it may not be used any more. */
  forbidden: ForbiddenUse | null
}
