import type { RenegotiationRequestState } from "#lib/agreements/renegotiation/lifecycle"
import type { SectionKey } from "#lib/agreements/terms/fields"

/** A request to talk about terms in force, as a party sees it. */
export type RenegotiationRequestView = {
  id: string
  agreementId: string
  memberId: string
  isYours: boolean
  sections: SectionKey[]
  reason: string
  askedByName: string
  askedAt: Date
  /** YYYY-MM-DD. */
  answerDueOn: string
  state: RenegotiationRequestState
  version: number
  answer: string
  answeredByName: string | null
  answeredMemberId: string | null
  answeredAt: Date | null
}
