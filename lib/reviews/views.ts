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
  /** The reader's own side still has to answer. */
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
  decision: { outcome: Outcome; words: string; by: Party | null; byName: string; on: string } | null
  may: { answer: boolean; decide: boolean }
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
