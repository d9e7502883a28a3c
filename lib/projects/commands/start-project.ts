import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { addDays, asDate } from "#lib/projects/calendar"
import { permit } from "#lib/projects/codes"
import type { ProjectPlan } from "#lib/projects/plan"
import { answerDaysWhenUnsaid, refusalStartProject } from "#lib/projects/policy"
import { movePayment } from "#lib/projects/transition"

/**
 * Makes the project of a signed agreement from its plan. Called by the last signature, in its transaction. What is owed
 * from the signature or from a given day falls due at once; the rest waits for its milestone.
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
    const problemAnswerDays = plan.problemAnswerDays ?? answerDaysWhenUnsaid
    const { id: projectId } = await tx.project.create({
      data: {
        partnershipId,
        agreementId,
        title: plan.title,
        startsOn: asDate(plan.startsOn),
        endsOn: asDate(plan.endsOn),
        contactRhythmDays: plan.contactRhythmDays,
        problemAnswerDays,
        siteAnswerDays: plan.siteAnswerDays ?? problemAnswerDays,
        madeAt: now(),
      },
      select: { id: true },
    })
    const place = { projectId, partnershipId }
    await writeRows(tx, place, plan)
    await lettingFallDue(tx, place, plan)
    const partyIds = partnership.parties.map(party => party.memberId)
    await recordAudit(tx, actor, {
      subject: { type: "project", id: projectId },
      event: "project.started",
      partyIds,
      values: { partnershipId, agreementId, startsOn: plan.startsOn, endsOn: plan.endsOn },
    })
    for (const memberId of partyIds) {
      await notifyMember(tx, memberId, {
        kind: "projectStarted",
        values: { title: plan.title },
        path: paths.projects.one(projectId),
      })
    }
    return { projectId }
  })
}

type Place = { projectId: string; partnershipId: string }

async function writeRows(tx: Tx, place: Place, plan: ProjectPlan): Promise<void> {
  const inOrder = [...plan.milestones].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  await tx.milestone.createMany({
    data: inOrder.map(({ rowId, title, acceptedWhen, responsible, dueOn, acceptanceDays }, index) => ({
      ...place,
      termsRowId: rowId,
      position: index + 1,
      title,
      acceptedWhen,
      responsibleIds: responsible,
      dueOn: asDate(dueOn),
      acceptanceDays,
    })),
  })
  await tx.payment.createMany({
    data: plan.payments.map(({ rowId, milestoneRowId, payer, payee, expectedOn, ...payment }, index) => ({
      ...place,
      ...payment,
      termsRowId: rowId,
      milestoneRowId,
      position: index + 1,
      payerIds: payer,
      payeeIds: payee,
      expectedOn: expectedOn === null ? null : asDate(expectedOn),
    })),
  })
  await tx.reviewPoint.createMany({
    data: plan.reviewPoints.map(({ rowId, onDate, purpose }) => ({
      ...place,
      termsRowId: rowId,
      onDate: asDate(onDate),
      purpose,
    })),
  })
}

/** A payment that no milestone lets fall due has its day from the start: nothing would ever call for it otherwise. */
async function lettingFallDue(tx: Tx, { projectId }: Place, plan: ProjectPlan): Promise<void> {
  const rows = await tx.payment.findMany({
    where: { projectId },
    select: { id: true, state: true, version: true, trigger: true, dueDays: true, milestoneRowId: true },
  })
  const milestoneRows = plan.milestones.map(milestone => milestone.rowId)
  for (const payment of rows) {
    const { trigger, dueDays, milestoneRowId } = payment
    const waits = trigger === "delivery" || trigger === "acceptance"
    if (waits && milestoneRowId !== null && milestoneRows.includes(milestoneRowId)) continue
    const from = trigger === "signature" ? today() : trigger === "start" ? plan.startsOn : plan.endsOn
    await movePayment(tx, payment, "fall_due", { dueOn: asDate(addDays(from, dueDays)) })
  }
}
