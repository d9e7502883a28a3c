import type { Actor } from "#lib/actor"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import type { Table } from "#lib/agreements/negotiation/table"
import { projectPlan } from "#lib/agreements/terms/project-plan"
import type { Terms } from "#lib/agreements/terms/schema"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import type { Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { paths } from "#lib/paths"
import { startProject } from "#lib/projects/commands/start-project"

/** What follows from the last signature, in its own transaction: the terms hold, and the work has its project. */
export async function putInForce(tx: Tx, actor: Actor, table: Table, terms: Terms): Promise<void> {
  const inForceAt = now()
  await moveAgreement(tx, table, "conclude", { inForceAt })
  await putTermsInForce(actor, {
    partnershipId: table.partnershipId,
    agreementId: table.id,
    reference: table.reference,
    terms: terms.sections.confidentiality.rules,
    holdingLine: terms.sections.press.holdingLine,
  })
  const plan = projectPlan(terms)
  if (plan) await startProject(actor, { partnershipId: table.partnershipId, agreementId: table.id, plan })
  await advanceStage(actor, { partnershipId: table.partnershipId, stage: "working" })
  await recordEvidence(tx, table, "checkpoint", { termsSha256: table.proposed?.digest ?? "" })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "agreement.concluded",
    partyIds: table.partyIds,
  })
  for (const party of table.partyIds)
    await notifyMember(tx, party, {
      kind: "agreementInForce",
      values: { title: table.title },
      path: paths.agreements.one(table.id),
    })
}
