import type { Party } from "#lib/partnerships/views"
import type { MilestoneState, PaymentState, ProblemState, ProjectState } from "#lib/projects/lifecycle"
import type { PaymentTrigger } from "#lib/projects/plan"
import type { RemedyState } from "#lib/projects/remedies/lifecycle"
import type { RemedyView } from "#lib/projects/remedies/views"

/** A stretch of days in which a member is busy. Days are YYYY-MM-DD throughout. */
export type Engagement = { projectId: string; title: string; startsOn: string; endsOn: string }

export type MilestoneRow = {
  id: string
  number: number
  title: string
  dueOn: string
  state: MilestoneState
  version: number
  isLate: boolean
  /** Members that owe it. */
  responsible: Party[]
  /** The day by which the other side answers what was handed in; null unless it was and the agreement gives days. */
  answerDueOn: string | null
  /** The answer is overdue. */
  isAnswerLate: boolean
  acceptedOn: string | null
  /** What the reader may do now, by state, role and side. */
  may: { start: boolean; submit: boolean; answer: boolean }
}

export type PaymentRow = {
  id: string
  number: number
  amountMinor: number
  currency: string
  trigger: PaymentTrigger
  /** Number and title of the milestone it waits for. */
  milestone: { number: number; title: string } | null
  dueDays: number
  dueOn: string | null
  expectedOn: string | null
  state: PaymentState
  version: number
  isLate: boolean
  payer: Party[]
  payee: Party[]
  invoicedAt: Date | null
  paidAt: Date | null
  receivedAt: Date | null
  /** The one thing the reader can say next, or null. */
  next: "invoice" | "pay" | "receive" | null
}

export type ReviewPointRow = { id: string; onDate: string; purpose: string }

export type ProblemRow = {
  id: string
  kind: string
  severity: string
  state: ProblemState
  by: Party | null
  raisedAt: Date
  answerDueOn: string
  isAnswerLate: boolean
  /** First words of what is wrong. */
  what: string
}

export type ProjectRow = {
  id: string
  partnershipId: string
  title: string
  state: ProjectState
  startsOn: string
  endsOn: string | null
  milestonesAccepted: number
  milestonesInAll: number
  openProblems: number
  next: { title: string; dueOn: string; isLate: boolean } | null
}

/** A problem among the others of a partnership, to be chosen. */
export type RaisedProblem = {
  id: string
  projectId: string
  kind: string
  site: string
  foundOn: string
  /** Whether it is said to be put right, and that confirmed. */
  remedy: RemedyState | null
}

/** Work that is over because everything was done. */
export type CompletedProject = {
  id: string
  partnershipId: string
  title: string
  closedOn: string
  partyIds: string[]
}

/** A day agreed on to take stock. */
export type AgreedReviewPoint = {
  id: string
  projectId: string
  partnershipId: string
  onDate: string
  purpose: string
  /** Of the work. */
  title: string
  partyIds: string[]
}

export type ProjectView = {
  id: string
  partnershipId: string
  agreementId: string
  title: string
  state: ProjectState
  version: number
  startsOn: string
  /** Null where the agreement names no last day: there is no work with a term, only what was promised. */
  endsOn: string | null
  /** Today as the page was made, for lateness and the picture. */
  today: string
  contactRhythmDays: number | null
  problemAnswerDays: number
  siteAnswerDays: number
  parties: Party[]
  milestones: MilestoneRow[]
  payments: PaymentRow[]
  reviewPoints: ReviewPointRow[]
  problems: ProblemRow[]
  mayWrite: boolean
  mayComplete: boolean
}

export type SubmissionView = {
  number: number
  by: Party | null
  byName: string
  submittedAt: Date
  note: string
  file: { id: string; name: string; bytes: number } | null
  answer: { outcome: "accepted" | "changes_asked"; by: Party | null; byName: string; at: Date; words: string } | null
}

export type MilestoneView = MilestoneRow & {
  projectId: string
  projectTitle: string
  partnershipId: string
  acceptedWhen: string
  acceptanceDays: number
  parties: Party[]
  /** Newest first. */
  submissions: SubmissionView[]
  /** Payments that it lets fall due. */
  payments: Pick<PaymentRow, "amountMinor" | "currency" | "trigger" | "dueDays" | "number">[]
}

export type ProblemView = ProblemRow & {
  projectId: string
  projectTitle: string
  version: number
  foundOn: string
  site: string
  asked: string
  raisedByName: string
  answer: { by: Party | null; byName: string; at: Date; words: string } | null
  settled: { byName: string; at: Date } | null
  isYours: boolean
  parties: Party[]
  /** What was said of its remedy, the last first. */
  remedies: RemedyView[]
  may: { answer: boolean; settle: boolean; remedy: boolean; confirm: boolean; contest: boolean; withdraw: boolean }
}

/** What no later text of an agreement can undo: rows of its terms by their ids, amounts in minor units. */
export type WorkDone = {
  project: { id: string; state: ProjectState; version: number }
  isOver: boolean
  cancelledRows: string[]
  duePayments: { rowId: string; amountMinor: number; currency: string }[]
}

/** A file that was handed in, and the member whose work it is. */
export type HandedInFile = { id: string; name: string; memberId: string }
