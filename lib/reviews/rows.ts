import { type Actor, actingMember } from "#lib/actor"
import type { Party } from "#lib/partnerships/views"
import { dayOf } from "#lib/projects/calendar"
import type { ReviewState } from "#lib/reviews/lifecycle"
import { refusalGiveAnswer } from "#lib/reviews/policy"
import { type Outcome, outcomes } from "#lib/reviews/schema"
import type { ReviewRow } from "#lib/reviews/views"

type ReviewColumns = {
  id: string
  partnershipId: string
  state: ReviewState
  calledAt: Date
  calledByMemberId: string
  answersDueOn: Date
  answeredIds: string[]
  outcome: string | null
}

/** What the screen is told of a review's row: whose turn it is, and who has answered. */
export function reviewRow(actor: Actor, parties: readonly Party[], row: ReviewColumns): ReviewRow {
  const { id, partnershipId, state, answeredIds } = row
  const hasAnswered = answeredIds.includes(actingMember(actor)?.id ?? "")
  return {
    id,
    partnershipId,
    state,
    calledOn: dayOf(row.calledAt),
    calledBy: partyOf(parties, row.calledByMemberId),
    answersDueOn: dayOf(row.answersDueOn),
    answeredBy: parties.filter(party => answeredIds.includes(party.memberId)),
    outcome: outcomeOf(row.outcome),
    isYourTurn: !hasAnswered && refusalGiveAnswer(actor, { state }) === null,
  }
}

export function partyOf(parties: readonly Party[], memberId: string | null): Party | null {
  return parties.find(party => party.memberId === memberId) ?? null
}

/** What the column holds was written from an input, so it is one of the four or none. */
export function outcomeOf(outcome: string | null): Outcome | null {
  return outcomes.find(known => known === outcome) ?? null
}
