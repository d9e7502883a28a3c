import type { Actor } from "#lib/actor"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { recordPassing } from "#lib/agreements/negotiation/passing"
import { voidSignatures } from "#lib/agreements/negotiation/signing"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import { openScan } from "#lib/agreements/paper/scan"
import { moveScan } from "#lib/agreements/paper/transition"
import { moveAgreement } from "#lib/agreements/transition"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { notifyMember, notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/** Ends a signing that did not come to its end: signatures void, the pen with who ended it, its yes taken back. */
export async function returnToNegotiation(
  tx: Tx,
  actor: Actor,
  table: Table,
  event: "decline" | "recall",
  reason: string,
): Promise<void> {
  const { id: holderId, name } = partyOf(actor)
  await stopSigning(tx, table, event, { holderId, reason })
  const revisionNumber = table.proposed?.number ?? table.current.number
  await recordPassing(tx, actor, table, { event, holderId, revisionNumber, note: reason })
  await recordEvidence(tx, table, "voided", { termsSha256: table.proposed?.digest ?? "", orgRef: holderId })
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: event === "decline" ? "agreement.declined" : "agreement.recalled",
    partyIds: table.partyIds,
  })
  await notifyOtherParties(tx, table.partyIds, holderId, {
    kind: "agreementSigningStopped",
    values: { title: table.title, member: name },
    path: paths.agreements.one(table.id),
  })
}

/**
 * Ends a signing whose last day is over. Nobody did it, so nobody gains by it: the pen stays where it was when all had agreed,
 * and who has it says yes anew.
 */
export async function lapseSigning(tx: Tx, actor: Actor, table: Table & { signUntil: string }): Promise<void> {
  const { id, holderId, title, signUntil, partyIds } = table
  await stopSigning(tx, table, "lapse", { holderId, reason: null })
  const said = { termsSha256: table.proposed?.digest ?? "", cause: "lapsed", signUntil }
  await recordEvidence(tx, table, "voided", said)
  const subject = { type: "agreement", id }
  await recordAudit(tx, actor, { subject, event: "agreement.lapsed", partyIds, values: { signUntil } })
  for (const party of partyIds)
    await notifyMember(tx, party, { kind: "signingLapsed", values: { title }, path: paths.agreements.one(id) })
}

/** What was signed is void, with the reason that somebody gave, or none where the day was over. */
async function stopSigning(
  tx: Tx,
  table: Table,
  event: "decline" | "recall" | "lapse",
  { holderId, reason }: { holderId: string; reason: string | null },
): Promise<void> {
  await voidSignatures(tx, table, reason)
  const scan = await openScan(tx, table)
  if (scan) await moveScan(tx, scan, "void")
  const over = { frozenRevisionId: null, signUntil: null, signRemindedAt: null }
  await moveAgreement(tx, table, event, { holderId, turnSince: now(), reason, ...over })
  await tx.sectionMark.deleteMany({ where: { agreementId: table.id, memberId: holderId } })
}
