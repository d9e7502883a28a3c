import type { Actor } from "#lib/actor"
import type { Party } from "#lib/partnerships/views"
import { answerDueOn, dayOf, isAnswerLate, isMilestoneLate, isPaymentLate } from "#lib/projects/calendar"
import type { MilestoneState, PaymentState, ProblemState, ProjectState } from "#lib/projects/lifecycle"
import { type PaymentTrigger, paymentTriggers } from "#lib/projects/plan"
import {
  refusalAnswerMilestone,
  refusalSayPayment,
  refusalStartMilestone,
  refusalSubmitMilestone,
} from "#lib/projects/policy"
import type { MilestoneRow, PaymentRow, ProblemRow } from "#lib/projects/views"

/** Who looks, at which project, on which day. */
export type Scene = { actor: Actor; parties: Party[]; projectState: ProjectState; today: string }

type MilestoneColumns = {
  id: string
  position: number
  title: string
  dueOn: Date
  acceptanceDays: number
  responsibleIds: string[]
  state: MilestoneState
  version: number
  /** Newest first; the newest is enough. */
  submissions: { memberId: string; submittedAt: Date; acceptedAt: Date | null }[]
}

export function milestoneRow({ actor, parties, projectState, today }: Scene, row: MilestoneColumns): MilestoneRow {
  const { id, position: number, title, state, version, responsibleIds, submissions } = row
  const dueOn = dayOf(row.dueOn)
  const last = submissions[0] ?? null
  const waits = state === "submitted" && last !== null
  const answerDue = waits ? answerDueOn(dayOf(last.submittedAt), row.acceptanceDays) : null
  const partyIds = parties.map(party => party.memberId)
  const facts = { state, projectState, responsibleIds, partyIds, submitterId: last?.memberId ?? null }
  return {
    id,
    number,
    title,
    dueOn,
    state,
    version,
    isLate: isMilestoneLate({ state, dueOn }, today),
    responsible: partiesOf(parties, responsibleIds),
    answerDueOn: answerDue,
    isAnswerLate: answerDue !== null && answerDue < today,
    acceptedOn: last?.acceptedAt ? dayOf(last.acceptedAt) : null,
    may: {
      start: refusalStartMilestone(actor, facts) === null,
      submit: refusalSubmitMilestone(actor, facts) === null,
      answer: refusalAnswerMilestone(actor, facts) === null,
    },
  }
}

type PaymentColumns = {
  id: string
  position: number
  milestoneRowId: string | null
  amountMinor: bigint
  currency: string
  trigger: string
  dueDays: number
  payerIds: string[]
  payeeIds: string[]
  expectedOn: Date | null
  dueOn: Date | null
  state: PaymentState
  version: number
  invoicedAt: Date | null
  paidAt: Date | null
  receivedAt: Date | null
}

export function paymentRow(
  { actor, parties, today }: Scene,
  row: PaymentColumns,
  milestones: readonly { termsRowId: string; position: number; title: string }[],
): PaymentRow {
  const { position: number, milestoneRowId, payerIds, payeeIds, expectedOn, dueOn: dueDate, trigger, ...kept } = row
  const dueOn = dueDate && dayOf(dueDate)
  const milestone = milestones.find(one => one.termsRowId === milestoneRowId)
  return {
    ...kept,
    // An agreement's amounts are within what JavaScript counts exactly; the column is wider than four bytes only.
    amountMinor: Number(kept.amountMinor),
    number,
    trigger: triggerOf(trigger),
    milestone: milestone ? { number: milestone.position, title: milestone.title } : null,
    dueOn,
    expectedOn: expectedOn && dayOf(expectedOn),
    isLate: isPaymentLate({ state: row.state, dueOn }, today),
    payer: partiesOf(parties, payerIds),
    payee: partiesOf(parties, payeeIds),
    next: nextStep(actor, { state: row.state, payerIds, payeeIds }),
  }
}

/** What the column holds was written from a plan, so it is one of the four. */
export function triggerOf(trigger: string): PaymentTrigger {
  return paymentTriggers.find(known => known === trigger) ?? "acceptance"
}

/** The one thing a side says next. A payee sends the invoice before saying that money has come. */
function nextStep(
  actor: Actor,
  facts: { state: PaymentState; payerIds: string[]; payeeIds: string[] },
): PaymentRow["next"] {
  return (["pay", "invoice", "receive"] as const).find(step => refusalSayPayment(actor, facts, step) === null) ?? null
}

type ProblemColumns = {
  id: string
  memberId: string
  kind: string
  severity: string
  state: ProblemState
  raisedAt: Date
  answerDueOn: Date
  what: string
}

export function problemRow({ parties, today }: Scene, row: ProblemColumns): ProblemRow {
  const { memberId, answerDueOn: due, ...kept } = row
  const dueOn = dayOf(due)
  return {
    ...kept,
    by: partyOf(parties, memberId),
    answerDueOn: dueOn,
    isAnswerLate: isAnswerLate({ state: row.state, answerDueOn: dueOn }, today),
  }
}

export function partyOf(parties: readonly Party[], memberId: string | null): Party | null {
  return parties.find(party => party.memberId === memberId) ?? null
}

export function partiesOf(parties: readonly Party[], memberIds: readonly string[]): Party[] {
  return parties.filter(party => memberIds.includes(party.memberId))
}
