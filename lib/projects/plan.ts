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
