import { requireAccountHolder } from "#lib/accounts/policy"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { openScan } from "#lib/agreements/paper/scan"
import type { RefuseScanInput } from "#lib/agreements/paper/schema"
import { moveScan } from "#lib/agreements/paper/transition"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * A party says why a scan does not show what all agreed on, or takes its own back: another may be uploaded, or all sign on
 * the portal. Nothing is lost: the scan, what was attested and the reason stay on record. Refusing twice is refusing once.
 * Refuses: accounts.sign_in_first, common.not_found, agreements.not_a_signatory, agreements.not_in_signing,
 * agreements.scan_closed.
 */
export async function refuseScan(actor: Actor, input: RefuseScanInput): Promise<{ agreementId: string }> {
  const person = requireAccountHolder(actor)
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalSignAgreement(actor, table))
    const own = await ownSignature(tx, actor, table)
    if (!own) throw refusal("agreements.not_a_signatory")
    const said = { refusedById: own.userId, refusedMemberId: own.memberId, refusalReason: input.reason }
    const same = { id: input.scanId, agreementId: table.id, ...said }
    if (await tx.paperScan.findFirst({ where: same, select: { id: true } })) return { agreementId: table.id }
    const scan = await openScan(tx, table)
    if (scan?.id !== input.scanId) throw refusal("agreements.scan_closed")
    await moveScan(tx, scan, "refuse", { ...said, refusedByName: person.name })
    const values = { scanSha256: scan.sha256, signatoryRef: own.userId, orgRef: own.memberId }
    await recordEvidence(tx, table, "paper.refused", values, { name: person.name, reason: input.reason })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "agreement.scan_refused",
      partyIds: table.partyIds,
      values: { scan: scan.sha256 },
    })
    const { id: memberId, name } = partyOf(actor)
    await notifyOtherParties(tx, table.partyIds, memberId, {
      kind: "paperScanRefused",
      values: { title: table.title, member: name },
      path: paths.agreements.paper(table.id),
    })
    return { agreementId: table.id }
  })
}
