import { today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { addDays, asDate } from "#lib/projects/calendar"
import type { ProjectPlan } from "#lib/projects/plan"
import { answerDaysWhenUnsaid } from "#lib/projects/policy"
import { movePayment } from "#lib/projects/transition"

/** The columns of a project that its plan fills. */
export function projectColumns(plan: ProjectPlan) {
  const problemAnswerDays = plan.problemAnswerDays ?? answerDaysWhenUnsaid
  return {
    title: plan.title,
    startsOn: asDate(plan.startsOn),
    endsOn: plan.endsOn === null ? null : asDate(plan.endsOn),
    contactRhythmDays: plan.contactRhythmDays,
    problemAnswerDays,
    siteAnswerDays: plan.siteAnswerDays ?? problemAnswerDays,
  }
}

export function milestoneColumns(row: ProjectPlan["milestones"][number]) {
  const { title, acceptedWhen, responsible: responsibleIds, dueOn, acceptanceDays } = row
  return { title, acceptedWhen, responsibleIds, dueOn: asDate(dueOn), acceptanceDays }
}

export function paymentColumns(row: ProjectPlan["payments"][number]) {
  const { rowId: _, payer: payerIds, payee: payeeIds, expectedOn, ...payment } = row
  return { ...payment, payerIds, payeeIds, expectedOn: expectedOn === null ? null : asDate(expectedOn) }
}

export function reviewPointColumns({ onDate, purpose }: ProjectPlan["reviewPoints"][number]) {
  return { onDate: asDate(onDate), purpose }
}

/** Milestones that have happened, for the payments that wait for them. */
const happened = { delivery: ["submitted", "accepted"], acceptance: ["accepted"] } as const

/**
 * Gives a day to the payments that nothing would ever call for otherwise: those that no milestone of the plan lets fall
 * due, and those of a milestone that has happened before the payment was agreed on.
 */
export async function lettingFallDue(tx: Tx, projectId: string, plan: ProjectPlan): Promise<void> {
  const payments = await tx.payment.findMany({
    where: { projectId, state: "scheduled" },
    select: { id: true, state: true, version: true, trigger: true, dueDays: true, milestoneRowId: true },
  })
  const milestones = await tx.milestone.findMany({
    where: { projectId },
    select: { termsRowId: true, state: true },
  })
  const planned = plan.milestones.map(({ rowId }) => rowId)
  const end = plan.endsOn ?? today()
  const days = { signature: today(), start: plan.startsOn, delivery: end, acceptance: end }
  for (const payment of payments) {
    const trigger = payment.trigger as keyof typeof days
    const waitsFor = milestones.find(({ termsRowId }) => termsRowId === payment.milestoneRowId)
    const isCalled = trigger === "delivery" || trigger === "acceptance"
    const has = isCalled && waitsFor && happened[trigger].some(state => state === waitsFor.state)
    if (isCalled && !has && waitsFor && planned.includes(waitsFor.termsRowId)) continue
    const dueOn = addDays(has ? today() : days[trigger], payment.dueDays)
    await movePayment(tx, payment, "fall_due", { dueOn: asDate(dueOn) })
  }
}
