import type { Party } from "#lib/partnerships/views"
import type { ComparedStatement } from "#lib/reviews/gaps"
import type { ReviewState } from "#lib/reviews/lifecycle"
import type { Outcome, Standing, StatementAnswers } from "#lib/reviews/schema"

/** Days are YYYY-MM-DD. */
export type ReviewRow = {
  id: string
  partnershipId: string
  state: ReviewState
  calledOn: string
  calledBy: Party | null
  answersDueOn: string
  /** Who has answered; what they said is in no row. */
  answeredBy: Party[]
  outcome: Outcome | null
  /** The reader's own side still has to answer, or to say yes or otherwise to what another proposes. */
  isYourTurn: boolean
}

export type ReviewView = ReviewRow & {
  version: number
  parties: Party[]
  /** Review point that asked for it, in the words of the agreement. */
  purpose: string | null
  /** Of the reader's own side; null before it is given. */
  ownAnswer: { version: number; statements: StatementAnswers; byName: string } | null
  /** Largest difference first; null as long as the answers are sealed. */
  compared: ComparedStatement[] | null
  /** What waits for the yes of those who have not said it. */
  proposal: ProposalView | null
  /** What was proposed before and counts no more, newest first. */
  earlier: ProposalView[]
  decision: ProposalView | null
  /** The agreement whose review point asked for it; null where a party called it of its own. */
  agreementId: string | null
  /** The next day on which they agreed to take stock; null where there is none, or before it is decided. */
  nextPoint: { onDate: string; purpose: string } | null
  may: { answer: boolean; propose: boolean; confirm: boolean; withdraw: boolean }
}

/** A proposal of how to go on, in the words of its side. */
export type ProposalView = {
  id: string
  outcome: Outcome
  words: string
  /** Why not as was proposed before; empty where nothing was. */
  reason: string
  by: Party | null
  byName: string
  on: string
  isWithdrawn: boolean
  /** Who said yes to it, for which side and when, in that order. */
  yeses: { by: Party | null; byName: string; on: string }[]
  /** Parties that have not. */
  waitsFor: Party[]
}

export type LastingCheckView = {
  id: string
  projectId: string
  projectTitle: string
  /** What must outlive the work, in the words of its agreement. */
  outcomes: string[]
  months: number
  dueOn: string
  party: Party | null
  answer: { stands: Standing; words: string; byName: string; on: string } | null
  mayAnswer: boolean
}
