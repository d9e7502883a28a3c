import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { writeObligations, writeOutcomes } from "#lib/projects/obligations/writing"
import type { ProjectPlan } from "#lib/projects/plan"
import {
  lettingFallDue,
  milestoneColumns,
  paymentColumns,
  projectColumns,
  reviewPointColumns,
} from "#lib/projects/plan-rows"
import { refusalStartProject } from "#lib/projects/policy"

/**
 * Makes the project of a signed agreement from its plan. Called by the last signature, in its transaction. What is owed
 * from the signature or from a given day falls due at once; the rest waits for its milestone. Promises without a term (of
 * confidentiality alone) are followed like work, and announced as none.
 * Refuses: common.not_found, common.changed_meanwhile (the agreement has its project), projects.role_may_not.
 */
export async function startProject(
  actor: Actor,
  input: { partnershipId: string; agreementId: string; plan: ProjectPlan },
): Promise<{ projectId: string }> {
  const { partnershipId, agreementId, plan } = input
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    permit(refusalStartProject(actor))
    const { id: projectId } = await tx.project.create({
      data: { partnershipId, agreementId, ...projectColumns(plan), madeAt: now() },
      select: { id: true },
    })
    await writeRows(tx, { projectId, partnershipId }, plan)
    await lettingFallDue(tx, projectId, plan)
    const partyIds = partnership.parties.map(party => party.memberId)
    const hasTerm = plan.endsOn !== null
    await recordAudit(tx, actor, {
      subject: { type: "project", id: projectId },
      event: hasTerm ? "project.started" : "project.opened",
      partyIds,
      values: { partnershipId, agreementId, startsOn: plan.startsOn, endsOn: plan.endsOn },
    })
    // Where no work begins, the word that the agreement is in force says all.
    for (const memberId of hasTerm ? partyIds : [])
      await notifyMember(tx, memberId, {
        kind: "projectStarted",
        values: { title: plan.title },
        path: paths.projects.one(projectId),
      })
    return { projectId }
  })
}

type Place = { projectId: string; partnershipId: string }

async function writeRows(tx: Tx, place: Place, plan: ProjectPlan): Promise<void> {
  const inOrder = [...plan.milestones].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const standing = (rowId: string, index: number) => ({ ...place, termsRowId: rowId, position: index + 1 })
  await tx.milestone.createMany({
    data: inOrder.map((row, index) => ({ ...milestoneColumns(row), ...standing(row.rowId, index) })),
  })
  await tx.payment.createMany({
    data: plan.payments.map((row, index) => ({ ...paymentColumns(row), ...standing(row.rowId, index) })),
  })
  await tx.reviewPoint.createMany({
    data: plan.reviewPoints.map(row => ({ ...place, ...reviewPointColumns(row), termsRowId: row.rowId })),
  })
  await writeObligations(tx, place, plan.obligations)
  await writeOutcomes(tx, place, plan.lasting)
}
