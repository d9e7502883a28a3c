import type { Actor } from "#lib/actor"
import { blocks } from "#lib/agreements/checks/run-checks"
import { marksThatHold } from "#lib/agreements/fairness/holding"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { yesesOf } from "#lib/agreements/negotiation/express-yes"
import { findingsFor } from "#lib/agreements/negotiation/findings"
import { partyOf, sectionDigests, type Table } from "#lib/agreements/negotiation/table"
import { isBaseMoved, settledSections } from "#lib/agreements/policy"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** Writes a party's yes to sections as they stand in these terms. A yes given before is renewed. */
export async function writeMarks(
  tx: Tx,
  actor: Actor,
  table: Table,
  terms: Terms,
  sections: readonly SectionKey[],
): Promise<void> {
  const { id: memberId, person } = partyOf(actor)
  await tx.sectionMark.deleteMany({ where: { agreementId: table.id, memberId, section: { in: [...sections] } } })
  await tx.sectionMark.createMany({
    data: sections.map(section => ({
      agreementId: table.id,
      partnershipId: table.partnershipId,
      memberId,
      section,
      sectionDigest: sectionDigest(terms, section),
      markedById: person.userId,
      markedByName: person.name,
      markedAt: now(),
    })),
  })
}

/**
 * Moves the agreement to `agreed` when every party has said yes to every section of the text that was handed over, and
 * expressly to what binds it alone and to each row of the disclosure matrix, the actor has no unsent draft of another text, no proposal is open, no check blocks,
 * and what it amends still says what it said.
 */
export async function concludeNegotiation(tx: Tx, actor: Actor, table: Table): Promise<{ agreed: boolean }> {
  const { proposed, current, amendment } = table
  if (!proposed || current.id !== proposed.id || isBaseMoved(proposed, amendment)) return { agreed: false }
  const digests = sectionDigests(proposed)
  const marks = await tx.sectionMark.findMany({
    where: { agreementId: table.id },
    select: { memberId: true, section: true, sectionDigest: true },
  })
  if ((await tx.textProposal.count({ where: { agreementId: table.id, state: "open" } })) > 0) return { agreed: false }
  const text = { terms: proposed.terms, base: proposed.statement?.base.terms ?? null }
  const holding = marksThatHold(text, marks, await yesesOf(tx, table.id))
  if (settledSections(digests, holding, table.partyIds).length < digests.size) return { agreed: false }
  if (blocks(await findingsFor(actor, proposed, table.partyIds))) return { agreed: false }
  await moveAgreement(tx, table, "agree", { turnSince: now() })
  await recordEvidence(tx, table, "accepted", { termsSha256: proposed.digest ?? "", version: proposed.number })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "agreement.agreed",
    partyIds: table.partyIds,
    values: { revision: proposed.number },
  })
  for (const party of table.partyIds)
    await notifyMember(
      tx,
      party,
      { kind: "agreementAgreed", values: { title: table.title }, path: paths.agreements.one(table.id) },
      { exceptUserId: partyOf(actor).person.userId },
    )
  return { agreed: true }
}
