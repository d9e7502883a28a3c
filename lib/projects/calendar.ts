import type { MilestoneState, PaymentState, ProblemState } from "#lib/projects/lifecycle"

/** Days are YYYY-MM-DD in UTC, so that they compare as text and no time zone moves them. */
const dayMilliseconds = 86_400_000

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMilliseconds).toISOString().slice(0, 10)
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds)
}

/** A day as the database keeps it. */
export function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** Handed in too late or not at all: its day is over and it is still with those who owe it. */
export function isMilestoneLate(milestone: { state: MilestoneState; dueOn: string }, today: string): boolean {
  return ["planned", "in_progress", "changes_asked"].includes(milestone.state) && milestone.dueOn < today
}

/** The day by which the other side answers what was handed in; null where the agreement gives no days for it. */
export function answerDueOn(submittedOn: string, acceptanceDays: number): string | null {
  return acceptanceDays > 0 ? addDays(submittedOn, acceptanceDays) : null
}

export function isPaymentLate(payment: { state: PaymentState; dueOn: string | null }, today: string): boolean {
  return (payment.state === "due" || payment.state === "invoiced") && payment.dueOn !== null && payment.dueOn < today
}

export function isAnswerLate(problem: { state: ProblemState; answerDueOn: string }, today: string): boolean {
  return problem.state === "raised" && problem.answerDueOn < today
}
