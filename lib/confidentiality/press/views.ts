import type { PressEnquiryState } from "#lib/confidentiality/press/lifecycle"
import type { PressOutcome } from "#lib/confidentiality/press/schema"
import type { Party } from "#lib/partnerships/views"

/** Days are YYYY-MM-DD. */
export type PressEnquiryView = {
  id: string
  partnershipId: string
  state: PressEnquiryState
  version: number
  outlet: string
  /** Empty where nobody asked for it. */
  journalist: string
  question: string
  askedOn: string
  answerNeededBy: string | null
  referredTo: Party[]
  /** What was to be said, in the words that were agreed that day; empty where nothing was in force. */
  holdingLine: string
  reference: string | null
  recordedBy: Party | null
  recordedByName: string
  recordedOn: string
  outcome: { kind: PressOutcome; words: string; by: Party | null; byName: string; on: string } | null
  mayClose: boolean
}
