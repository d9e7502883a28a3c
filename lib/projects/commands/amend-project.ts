import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { dayOf } from "#lib/projects/calendar"
import { permit } from "#lib/projects/codes"
import type { MilestoneState, PaymentState } from "#lib/projects/lifecycle"
import { type ProjectPlan, planChange, type RowsChange } from "#lib/projects/plan"
import {
  lettingFallDue,
  milestoneColumns,
  paymentColumns,
  projectColumns,
  reviewPointColumns,
} from "#lib/projects/plan-rows"
import { refusalStartProject } from "#lib/projects/policy"
import { moveMilestone } from "#lib/projects/transition"
import { visibleProjects } from "#lib/projects/visibility"

/**
 * Brings the project of an agreement onto the plan of its amended terms. Called by the last signature of the amendment,
 * in its transaction. What was done stays as it was done: accepted milestones, payments that fell due and reviews that
 * were held are not touched; open ones follow the plan, new ones are added, those left out are cancelled. An agreement
 * without a project gets none here.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not.
 */
export async function amendProject(
  actor: Actor,
  input: { partnershipId: string; agreementId: string; plan: ProjectPlan },
): Promise<{ projectId: string } | null> {
  const { partnershipId, agreementId, plan } = input
  return asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    permit(refusalStartProject(actor))
    const project = await tx.project.findFirst({
      where: { ...visibleProjects(actor), agreementId },
      select: {
        id: true,
        partnership: { select: { partyIds: true } },
        milestones: { select: { id: true, termsRowId: true, state: true, version: true, position: true } },
        payments: { select: { id: true, termsRowId: true, state: true, position: true } },
        reviewPoints: { select: { id: true, termsRowId: true, onDate: true } },
      },
    })
    if (!project) return null
    const { id: projectId } = project
    await tx.project.updateMany({
      where: { id: projectId },
      data: { ...projectColumns(plan), version: { increment: 1 } },
    })
    const change = await followPlan(tx, { projectId, partnershipId }, project, plan)
    await lettingFallDue(tx, projectId, plan)
    const { partyIds } = project.partnership
    await recordAudit(tx, actor, {
      subject: { type: "project", id: projectId },
      event: "project.amended",
      partyIds,
      values: { partnershipId, agreementId, startsOn: plan.startsOn, endsOn: plan.endsOn, ...change },
    })
    for (const memberId of partyIds)
      await notifyMember(tx, memberId, {
        kind: "projectAmended",
        values: { title: plan.title },
        path: paths.projects.one(projectId),
      })
    return { projectId }
  })
}

type Place = { projectId: string; partnershipId: string }
type Standing = {
  milestones: { id: string; termsRowId: string; state: MilestoneState; version: number; position: number }[]
  payments: { id: string; termsRowId: string; state: PaymentState; position: number }[]
  reviewPoints: { id: string; termsRowId: string; onDate: Date }[]
}

/** Brings the rows onto the plan. Returns how many came and went, for the record. */
async function followPlan(
  tx: Tx,
  place: Place,
  standing: Standing,
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
  standing: Standing["milestones"],
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
  standing: Standing["payments"],
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
