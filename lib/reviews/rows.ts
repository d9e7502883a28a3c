import { type Actor, actingMember } from "#lib/actor"
import type { Party } from "#lib/partnerships/views"
import { dayOf } from "#lib/projects/calendar"
import type { ReviewState } from "#lib/reviews/lifecycle"
import { refusalConfirmOutcome, refusalGiveAnswer, type StandingProposal } from "#lib/reviews/policy"
import { type Outcome, outcomes } from "#lib/reviews/schema"
import type { ProposalView, ReviewRow } from "#lib/reviews/views"

type ReviewColumns = {
  id: string
  partnershipId: string
  state: ReviewState
  calledAt: Date
  calledByMemberId: string
  answersDueOn: Date
  answeredIds: string[]
  outcome: string | null
  /** The last one first. */
  proposals: readonly StandingProposal[]
}

/** What the screen is told of a review's row: whose turn it is, and who has answered. */
export function reviewRow(actor: Actor, parties: readonly Party[], row: ReviewColumns): ReviewRow {
  const { id, partnershipId, state, answeredIds } = row
  const standing = standingOf(row)
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
    isYourTurn:
      (!hasAnswered && refusalGiveAnswer(actor, { state }) === null) ||
      refusalConfirmOutcome(actor, { state, standing }) === null,
  }
}

/** What waits for yeses now; what was withdrawn or has been decided does not. */
export function standingOf<Proposal>(review: { state: ReviewState; proposals: readonly Proposal[] }): Proposal | null {
  return review.state === "proposed" ? (review.proposals[0] ?? null) : null
}

type ProposalColumns = {
  id: string
  memberId: string
  outcome: string
  words: string
  reason: string
  proposedByName: string
  proposedAt: Date
  withdrawnAt: Date | null
  yeses: { memberId: string; saidByName: string; saidAt: Date }[]
}

export function proposalView(parties: readonly Party[], row: ProposalColumns): ProposalView {
  const { id, words, reason, yeses } = row
  return {
    id,
    words,
    reason,
    outcome: outcomeOf(row.outcome) ?? "go_on",
    by: partyOf(parties, row.memberId),
    byName: row.proposedByName,
    on: dayOf(row.proposedAt),
    isWithdrawn: row.withdrawnAt !== null,
    yeses: yeses.map(({ memberId, saidByName, saidAt }) => ({
      by: partyOf(parties, memberId),
      byName: saidByName,
      on: dayOf(saidAt),
    })),
    waitsFor: parties.filter(party => !yeses.some(({ memberId }) => memberId === party.memberId)),
  }
}

export function partyOf(parties: readonly Party[], memberId: string | null): Party | null {
  return parties.find(party => party.memberId === memberId) ?? null
}

/** What the column holds was written from an input, so it is one of the four or none. */
export function outcomeOf(outcome: string | null): Outcome | null {
  return outcomes.find(known => known === outcome) ?? null
}
