import { today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { dayOf } from "#lib/projects/calendar"
import type { MilestoneState, PaymentState } from "#lib/projects/lifecycle"
import type { ObligationState } from "#lib/projects/obligations/lifecycle"
import { followObligations, writeOutcomes } from "#lib/projects/obligations/writing"
import { type ProjectPlan, planChange, type RowsChange } from "#lib/projects/plan"
import { milestoneColumns, paymentColumns, reviewPointColumns } from "#lib/projects/plan-rows"
import { moveMilestone } from "#lib/projects/transition"

type Place = { projectId: string; partnershipId: string }
export type StandingRows = {
  milestones: { id: string; termsRowId: string; state: MilestoneState; version: number; position: number }[]
  payments: { id: string; termsRowId: string; state: PaymentState; position: number }[]
  reviewPoints: { id: string; termsRowId: string; onDate: Date }[]
  obligations: { id: string; termsRowId: string; state: ObligationState; version: number; position: number }[]
}

/** Brings the rows onto the plan. Returns how many came and went, for the record. */
export async function followPlan(
  tx: Tx,
  place: Place,
  standing: StandingRows,
  plan: ProjectPlan,
): Promise<Record<string, number>> {
  const reviewPoints = standing.reviewPoints.map(row => ({ ...row, onDate: dayOf(row.onDate) }))
  const change = planChange({ ...standing, reviewPoints }, plan, today())
  await followMilestones(tx, place, standing.milestones, change.milestones)
  await followPayments(tx, place, standing.payments, change.payments)
  await tx.reviewPoint.deleteMany({ where: { id: { in: change.reviewPoints.leave } } })
  for (const { id, row } of change.reviewPoints.follow)
    await tx.reviewPoint.updateMany({ where: { id }, data: reviewPointColumns(row) })
  await tx.reviewPoint.createMany({
    data: change.reviewPoints.add.map(row => ({ ...place, ...reviewPointColumns(row), termsRowId: row.rowId })),
  })
  await followObligations(tx, place, standing.obligations, change.obligations)
  await writeOutcomes(tx, place, plan.lasting)
  return {
    milestonesAdded: change.milestones.add.length,
    milestonesCancelled: change.milestones.leave.length,
    paymentsAdded: change.payments.add.length,
    paymentsTakenBack: change.payments.leave.length,
  }
}

async function followMilestones(
  tx: Tx,
  place: Place,
  standing: StandingRows["milestones"],
  change: RowsChange<ProjectPlan["milestones"][number]>,
): Promise<void> {
  for (const { id, row } of change.follow)
    await tx.milestone.updateMany({ where: { id }, data: { ...milestoneColumns(row), version: { increment: 1 } } })
  for (const milestone of standing.filter(({ id }) => change.leave.includes(id)))
    if (!(await moveMilestone(tx, milestone, "cancel"))) throw refusal("common.changed_meanwhile")
  await tx.milestone.createMany({ data: added(place, standing, change.add, milestoneColumns) })
}

/** A payment that is not due yet has no history beside the versions of the agreement: it may go without a trace. */
async function followPayments(
  tx: Tx,
  place: Place,
  standing: StandingRows["payments"],
  change: RowsChange<ProjectPlan["payments"][number]>,
): Promise<void> {
  await tx.payment.deleteMany({ where: { id: { in: change.leave }, state: "scheduled" } })
  for (const { id, row } of change.follow) {
    const where = { id, state: "scheduled" as const }
    await tx.payment.updateMany({ where, data: { ...paymentColumns(row), version: { increment: 1 } } })
  }
  await tx.payment.createMany({ data: added(place, standing, change.add, paymentColumns) })
}

/** New rows stand behind those that are there: people know the others by their number. */
function added<Planned extends { rowId: string }, Columns extends object>(
  place: Place,
  standing: readonly { position: number }[],
  rows: readonly Planned[],
  columns: (row: Planned) => Columns,
): (Columns & Place & { termsRowId: string; position: number })[] {
  const last = Math.max(0, ...standing.map(({ position }) => position))
  return rows.map((row, index) => ({
    ...columns(row),
    ...place,
    termsRowId: row.rowId,
    position: last + index + 1,
  }))
}
