import type { ClearanceState } from "#lib/agreements/clearance/lifecycle"
import type { ClearanceLine, Held } from "#lib/agreements/clearance/lines"
import type { ClearanceAnswerKind } from "#lib/agreements/clearance/schema"

/** What one party owes after the end, as every party sees it. Days are YYYY-MM-DD. */
export type ClearanceView = {
  id: string
  memberId: string
  isYours: boolean
  state: ClearanceState
  version: number
  dueOn: string
  isOverdue: boolean
  keptUntil: string | null
  /** What it is to be said of now. */
  held: Held[]
  /** The newest first; what was said before stays. */
  statements: ClearanceStatementView[]
  /** What this reader may do with it now. */
  may: { state: boolean; answer: boolean }
}

export type ClearanceStatementView = {
  number: number
  lines: ClearanceLine[]
  digest: string
  seenToBy: string
  words: string
  statedByName: string
  statedAt: Date
  answers: ClearanceAnswerView[]
}

export type ClearanceAnswerView = {
  memberId: string
  kind: ClearanceAnswerKind
  words: string
  answeredByName: string
  answeredAt: Date
}
