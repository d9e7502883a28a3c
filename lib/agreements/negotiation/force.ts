import type { Actor } from "#lib/actor"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import type { Amendment, Table } from "#lib/agreements/negotiation/table"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { namesInTerms } from "#lib/agreements/terms/names-in-terms"
import { projectPlan } from "#lib/agreements/terms/project-plan"
import type { Terms } from "#lib/agreements/terms/schema"
import { survivalsOf } from "#lib/agreements/terms/survivals"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { noteNames } from "#lib/confidentiality/commands/note-names"
import { putTermsInForce } from "#lib/confidentiality/commands/put-terms-in-force"
import type { Publicity } from "#lib/confidentiality/publicity"
import type { Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { paths } from "#lib/paths"
import { amendProject } from "#lib/projects/commands/amend-project"
import { startProject } from "#lib/projects/commands/start-project"
import { steerProject } from "#lib/projects/commands/steer-project"

/**
 * What follows from the last signature, in its own transaction: the terms hold, and what they ask for is followed in a
 * project, also where no work has a term. An amendment
 * puts its whole text in the place of the one it was made from, and the work follows; until then the old terms held.
 */
export async function putInForce(tx: Tx, actor: Actor, table: Table, terms: Terms): Promise<void> {
  const { amendment, partnershipId } = table
  const agreementId = amendment?.amendsId ?? table.id
  const number = amendment && (await nextNumber(tx, amendment.amendsId))
  await moveAgreement(tx, table, "conclude", {
    inForceAt: now(),
    amendmentNumber: number,
    signUntil: null,
    signRemindedAt: null,
  })
  const sharing = sharingOf(terms)
  // A change that says nothing of sharing leaves the rules of its agreement as they hold.
  const before = table.proposed?.statement?.base
  if (!before || canonicalText(sharingOf(before.terms)) !== canonicalText(sharing))
    await putTermsInForce(actor, { partnershipId, agreementId, reference: table.reference, ...sharing })
  await noteNames(actor, { partnershipId, agreementId, reference: table.reference, names: namesInTerms(terms) })
  const plan = projectPlan(terms, amendment?.inForceOn ?? today())
  const changed = amendment && (await amendProject(actor, { partnershipId, agreementId, plan }))
  if (!changed) {
    const { projectId } = await startProject(actor, { partnershipId, agreementId, plan })
    if (amendment?.isSuspended) await steerProject(actor, { projectId, version: 1, event: "suspend" })
  }
  if (!amendment) await advanceStage(actor, { partnershipId, stage: "working" })
  await recordEvidence(tx, table, "checkpoint", { termsSha256: table.proposed?.digest ?? "" })
  if (amendment) await recordAmended(tx, table, amendment, number ?? 0)
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "agreement.concluded",
    partyIds: table.partyIds,
    values: { amends: amendment?.amendsId ?? null, number },
  })
  for (const party of table.partyIds)
    await notifyMember(tx, party, {
      kind: amendment ? "amendmentInForce" : "agreementInForce",
      values: { title: table.title },
      path: paths.agreements.one(agreementId),
    })
}

/** What the terms say of sharing with others. */
function sharingOf({ kind, sections }: Terms) {
  const { rules: terms, survivalYears } = sections.confidentiality
  const survivals = survivalsOf(sections.confidentiality)
  const { holdingLine, referTo: pressPartyId, contactId } = sections.press
  const contact = sections.parties.contacts.find(({ id }) => id === contactId)
  const pressContact = [contact?.name, contact?.phone, contact?.email].filter(said => said).join(", ")
  const coversPartnership = kind !== "service_contract" && kind !== "joint_project"
  const publicity = publicityOf(sections.publicity)
  return { terms, survivalYears, survivals, coversPartnership, publicity, holdingLine, pressPartyId, pressContact }
}

function publicityOf({ positions, answerDays }: Terms["sections"]["publicity"]): Publicity {
  const said = positions.flatMap(({ memberId, name, logo, story, conditions }) =>
    memberId === null ? [] : { memberId, name, logo, story, conditions },
  )
  return { positions: said, answerDays }
}

/** The lock on the agreement makes its amendments queue, so that no number is given twice. */
async function nextNumber(tx: Tx, amendsId: string): Promise<number> {
  const { _max } = await tx.agreement.aggregate({ where: { amendsId }, _max: { amendmentNumber: true } })
  return (_max.amendmentNumber ?? 0) + 1
}

/** The agreement's own evidence names every text that came into its place. */
function recordAmended(tx: Tx, table: Table, amendment: Amendment, number: number): Promise<void> {
  const { amendsId: id, amendsReference: reference, inForce } = amendment
  return recordEvidence(tx, { id, reference, partnershipId: table.partnershipId }, "amended", {
    amendment: table.reference,
    number,
    termsSha256: table.proposed?.digest ?? "",
    previousSha256: inForce.digest ?? "",
  })
}
