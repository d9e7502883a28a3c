import { type Actor, actingMember } from "#lib/actor"
import { askForClearances } from "#lib/agreements/clearance/asking"
import { closeNegotiations } from "#lib/agreements/ending/negotiations"
import { lapseNotices, type Notice } from "#lib/agreements/ending/notice"
import type { Standing } from "#lib/agreements/ending/standing"
import { moveNotice } from "#lib/agreements/ending/transition"
import { binding } from "#lib/agreements/lifecycle"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import type { Tx } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { paths } from "#lib/paths"
import { steerProject } from "#lib/projects/commands/steer-project"
import { type ProjectEvent, projectLifecycle } from "#lib/projects/lifecycle"
import { handToClearance } from "#lib/projects/obligations/commands/hand-to-clearance"
import { getWorkDone } from "#lib/projects/queries/get-work-done"

/*
 * What follows when a notice takes effect or the term is over, in the transaction and under the lock of the command
 * that brings it about: a party's, or the portal's on the day.
 */

export async function suspendAgreement(tx: Tx, actor: Actor, standing: Standing, notice: Notice): Promise<void> {
  await moveNotice(tx, notice, "take_effect")
  await moveAgreement(tx, standing, "suspend")
  await steer(actor, standing, "suspend")
  await record(tx, actor, standing, { type: "suspended", kind: "agreementPaused", notice })
}

/** `notice` is the wish that all have agreed to; null where the day has come that the pause itself had named. */
export async function resumeAgreement(tx: Tx, actor: Actor, standing: Standing, notice: Notice | null): Promise<void> {
  if (notice) await moveNotice(tx, notice, "take_effect")
  await moveAgreement(tx, standing, "resume")
  await lapseNotices(tx, standing, { about: "going_on" })
  await steer(actor, standing, "resume")
  await record(tx, actor, standing, { type: "resumed", kind: "agreementResumed", notice })
}

/**
 * Ends an agreement for good: by a notice, or (null) because work and term are over. Its negotiations are closed, open
 * work is ended and what is owed stays owed. The terms of disclosure hold on, with what they say of the time after, and
 * every party is asked what becomes of what it holds of the others.
 */
export async function endAgreement(tx: Tx, actor: Actor, standing: Standing, notice: Notice | null): Promise<void> {
  const { id: agreementId, partnershipId } = standing
  if (notice) await moveNotice(tx, notice, "take_effect")
  await lapseNotices(tx, standing, { about: "all" })
  await closeNegotiations(tx, actor, standing)
  await moveAgreement(tx, standing, notice ? "terminate" : "complete", { endedAt: now() })
  await steer(actor, standing, "end")
  await askForClearances(tx, standing, (await revisionInForce(tx, agreementId)).terms)
  await handToClearance(actor, { partnershipId, agreementId })
  await noteCompletion(actor, { partnershipId, agreementId, completedOn: today(), agreementEnded: true })
  const others = { partnershipId, amendsId: null, state: { in: [...binding] } }
  if ((await tx.agreement.count({ where: others })) === 0)
    await advanceStage(actor, { partnershipId, stage: "lasting" })
  await record(
    tx,
    actor,
    standing,
    notice
      ? { type: "terminated", kind: "agreementEnded", notice }
      : { type: "completed", kind: "agreementCompleted", notice },
  )
}

/** The work follows its agreement as far as it can: what is over stays over. */
async function steer(actor: Actor, { id }: Standing, event: ProjectEvent): Promise<void> {
  const work = await getWorkDone(actor, id)
  if (!work || projectLifecycle.next(work.project.state, event) === null) return
  const { id: projectId, version } = work.project
  await steerProject(actor, { projectId, version, event })
}

/** Evidence, audit, and a word to everybody whose own step it was not. */
async function record(
  tx: Tx,
  actor: Actor,
  standing: Standing,
  { type, kind, notice }: Effect & { notice: Notice | null },
): Promise<void> {
  const { id, partyIds, title } = standing
  const facts = notice && { notice: notice.id, kind: notice.kind, orgRef: notice.memberId }
  await recordEvidence(tx, standing, type, facts ?? {})
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id },
    event: `agreement.${type}`,
    partyIds,
    values: { notice: notice?.id ?? null },
  })
  const ownId = actingMember(actor)?.id ?? ""
  await notifyOtherParties(tx, partyIds, ownId, { kind, values: { title }, path: paths.agreements.ending(id) })
}

type Effect =
  | { type: "suspended"; kind: "agreementPaused" }
  | { type: "resumed"; kind: "agreementResumed" }
  | { type: "terminated"; kind: "agreementEnded" }
  | { type: "completed"; kind: "agreementCompleted" }
