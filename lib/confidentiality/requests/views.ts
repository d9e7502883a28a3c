import type { DisclosureRequestState } from "#lib/confidentiality/requests/lifecycle"
import type { Scope } from "#lib/confidentiality/requests/schema"
import type { Audience, Subject } from "#lib/confidentiality/terms"
import type { Party } from "#lib/partnerships/views"

/** Days are YYYY-MM-DD. */
export type DisclosureRequestRow = {
  id: string
  partnershipId: string
  state: DisclosureRequestState
  subject: Subject
  audience: Audience
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
  occasion: string
  purpose: string
  until: string | null
  askedByName: string
  answers: DisclosureAnswerView[]
  /** Parties that have not answered, as long as it is open. */
  waitingFor: Party[]
  may: { answer: boolean; withdraw: boolean; revoke: boolean }
}

/** A consent that holds today, as a term of its own. */
export type GrantView = {
  id: string
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
