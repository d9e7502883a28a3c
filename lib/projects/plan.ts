import type { MilestoneState, PaymentState } from "#lib/projects/lifecycle"

/**
 * What a signed agreement makes of its terms: the project's rows, each with the id of the row of the terms it comes
 * from. Days are YYYY-MM-DD, parties are member ids.
 */
export type ProjectPlan = {
  title: string
  startsOn: string
  endsOn: string
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
  graveProblemsWithinHours: number | null
  problemAnswerDays: number | null
  siteAnswerDays: number | null
  renegotiationAnswerDays: number | null
  pressReferredTo: { memberId: string | null; contactId: string | null; holdingLine: string }
  followUp: { memberIds: string[]; until: string | null; everyDays: number | null }
  availability: { days: number | null; hours: number | null }
  lasting: { rowId: string; outcome: string; carriedBy: string; meansOfFunding: string }[]
  obligations: PlannedDuty[]
}

/** What makes a payment fall due. */
export const paymentTriggers = ["signature", "start", "delivery", "acceptance"] as const
export type PaymentTrigger = (typeof paymentTriggers)[number]

/** One duty of the terms: who owes whom what, by when. The terms know which duties and sections there are. */
export type PlannedDuty = {
  id: string
  section: string
  field: string
  rowId: string | null
  duty: string
  owedBy: string[]
  owedTo: string[]
  what: string | null
  dueOn: string | null
  within: { count: number; unit: "hours" | "days" } | null
}

type Row = { id: string; termsRowId: string }

/** What a project has, as far as a change of its plan asks. Days are YYYY-MM-DD. */
export type Standing = {
  milestones: readonly (Row & { state: MilestoneState })[]
  payments: readonly (Row & { state: PaymentState })[]
  reviewPoints: readonly (Row & { onDate: string })[]
}

/** Rows that follow their row of the plan, rows that it left out, and rows of the plan that are new. */
export type RowsChange<Planned> = { follow: { id: string; row: Planned }[]; leave: string[]; add: Planned[] }

/**
 * What an amended plan makes of a project. What was done is not undone: a milestone that was accepted or cancelled, a
 * payment that fell due and a review point that has passed neither follow the plan nor leave with it.
 */
export function planChange(
  standing: Standing,
  plan: Pick<ProjectPlan, "milestones" | "payments" | "reviewPoints">,
  today: string,
): {
  milestones: RowsChange<ProjectPlan["milestones"][number]>
  payments: RowsChange<ProjectPlan["payments"][number]>
  reviewPoints: RowsChange<ProjectPlan["reviewPoints"][number]>
} {
  return {
    milestones: rowsChange(standing.milestones, plan.milestones, ({ state }) => !settledMilestones.includes(state)),
    payments: rowsChange(standing.payments, plan.payments, ({ state }) => state === "scheduled"),
    reviewPoints: rowsChange(standing.reviewPoints, plan.reviewPoints, ({ onDate }) => onDate >= today),
  }
}

const settledMilestones: readonly MilestoneState[] = ["accepted", "cancelled"]

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
