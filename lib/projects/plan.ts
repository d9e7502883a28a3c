import type { MilestoneState, PaymentState } from "#lib/projects/lifecycle"
import type { Duty } from "#lib/projects/obligations/duties"
import type { ObligationState } from "#lib/projects/obligations/lifecycle"

/**
 * What a signed agreement makes of its terms: the project's rows, each with the id of the row of the terms it comes
 * from. Days are YYYY-MM-DD, parties are member ids.
 */
export type ProjectPlan = {
  title: string
  startsOn: string
  /** Null where the agreement names no last day: what it asks for holds until it ends. */
  endsOn: string | null
  memberIds: string[]
  milestones: {
    rowId: string
    title: string
    dueOn: string
    acceptanceDays: number
    acceptedWhen: string
    outputId: string | null
    responsible: string[]
  }[]
  payments: {
    rowId: string
    milestoneRowId: string | null
    amountMinor: number
    currency: string
    trigger: PaymentTrigger
    dueDays: number
    /** The day it falls due if all goes as planned; null where no milestone foresees one. */
    expectedOn: string | null
    payer: string[]
    payee: string[]
  }[]
  reviewPoints: { rowId: string; onDate: string; purpose: string }[]
  contactRhythmDays: number | null
  problemAnswerDays: number | null
  siteAnswerDays: number | null
  /** What must outlive the work. */
  lasting: { outcome: string; carriedBy: string; meansOfFunding: string }[]
  /** Every duty that none of the rows above follows. */
  obligations: PlannedDuty[]
}

/** What makes a payment fall due. */
export const paymentTriggers = ["signature", "start", "delivery", "acceptance"] as const
export type PaymentTrigger = (typeof paymentTriggers)[number]

/** One duty of the terms: who owes whom what, by when. */
export type PlannedDuty = {
  /** Its place in the terms: the same in every version that still has the duty. */
  rowId: string
  section: string
  duty: Duty
  owedBy: string[]
  owedTo: string[]
  /** The terms' own words; empty where the duty says all. */
  what: string
  /** Of a duty that comes back: its first day. */
  dueOn: string | null
  untilOn: string | null
  everyDays: number | null
  within: { count: number; unit: "hours" | "days" } | null
  /** What a goal is measured by; empty for all else. */
  agreed: { baseline: string; target: string; evidence: string }
}

type Row = { id: string; termsRowId: string }

/** What a project has, as far as a change of its plan asks. Days are YYYY-MM-DD. */
export type Standing = {
  milestones: readonly (Row & { state: MilestoneState })[]
  payments: readonly (Row & { state: PaymentState })[]
  reviewPoints: readonly (Row & { onDate: string })[]
  obligations: readonly (Row & { state: ObligationState })[]
}

/** Rows that follow their row of the plan, rows that it left out, and rows of the plan that are new. */
export type RowsChange<Planned> = { follow: { id: string; row: Planned }[]; leave: string[]; add: Planned[] }

/**
 * What an amended plan makes of a project. What was done is not undone: a milestone that was accepted or cancelled, a
 * payment that fell due, a review point that has passed and a duty that was kept neither follow the plan nor leave with
 * it.
 */
export function planChange(
  standing: Standing,
  plan: Pick<ProjectPlan, "milestones" | "payments" | "reviewPoints" | "obligations">,
  today: string,
): {
  milestones: RowsChange<ProjectPlan["milestones"][number]>
  payments: RowsChange<ProjectPlan["payments"][number]>
  reviewPoints: RowsChange<ProjectPlan["reviewPoints"][number]>
  obligations: RowsChange<PlannedDuty>
} {
  return {
    milestones: rowsChange(standing.milestones, plan.milestones, ({ state }) => !settledMilestones.includes(state)),
    payments: rowsChange(standing.payments, plan.payments, ({ state }) => state === "scheduled"),
    reviewPoints: rowsChange(standing.reviewPoints, plan.reviewPoints, ({ onDate }) => onDate >= today),
    obligations: rowsChange(standing.obligations, plan.obligations, ({ state }) => !settledDuties.includes(state)),
  }
}

const settledMilestones: readonly MilestoneState[] = ["accepted", "cancelled"]
const settledDuties: readonly ObligationState[] = ["in_clearance", "kept", "cancelled"]

function rowsChange<Standing extends Row, Planned extends { rowId: string }>(
  standing: readonly Standing[],
  planned: readonly Planned[],
  isOpen: (row: Standing) => boolean,
): RowsChange<Planned> {
  const open = standing.filter(isOpen).map(({ id, termsRowId }) => ({
    id,
    row: planned.find(({ rowId }) => rowId === termsRowId) ?? null,
  }))
  return {
    follow: open.flatMap(({ id, row }) => (row === null ? [] : [{ id, row }])),
    leave: open.flatMap(({ id, row }) => (row === null ? [id] : [])),
    add: planned.filter(({ rowId }) => !standing.some(({ termsRowId }) => termsRowId === rowId)),
  }
}
