import { requireAccountHolder } from "#lib/accounts/policy"
import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable, partyOf, type Table } from "#lib/agreements/negotiation/table"
import { handDays, type NamedHand, refusalUploadScan } from "#lib/agreements/paper/policy"
import { askedSince, handsAsked, type OpenScan, openScan } from "#lib/agreements/paper/scan"
import type { UploadScanInput } from "#lib/agreements/paper/schema"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { requireApproval } from "#lib/agreements/roles/approvers"
import { frozenText } from "#lib/agreements/signing/intent"
import { refusalAfterLastDay } from "#lib/agreements/signing/policy"
import { canonicalText, sha256 } from "#lib/agreements/terms/canonical"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal as commonRefusal, type Problems } from "#lib/errors"
import { storeFile } from "#lib/files/store-file"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

type Hand = NamedHand & { place: string }

/**
 * Keeps a scan of the frozen text, signed by hand, with who signed it, where and on which day. Nothing is signed by this:
 * every party attests to the scan, the one that uploaded it too. While it waits, nobody signs on the portal. The same form
 * sent twice is one scan.
 * Refuses: accounts.sign_in_first, common.not_found, common.invalid_input (hands, scan), agreements.not_a_signatory,
 * agreements.not_in_signing, agreements.scan_waits, agreements.signing_over, agreements.approval_missing, agreements.paper_not_made, agreements.text_differs,
 * agreements.signed_electronically, agreements.hands_missing, agreements.hands_out_of_turn.
 */
export async function uploadScan(
  actor: Actor,
  input: UploadScanInput,
): Promise<{ agreementId: string; scanId: string }> {
  const person = requireAccountHolder(actor)
  const sentSha256 = sha256(Buffer.from(await input.scan.arrayBuffer()))
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalSignAgreement(actor, table))
    const own = await ownSignature(tx, actor, table)
    if (!own) throw refusal("agreements.not_a_signatory")
    const hands = input.hands.filter(({ signedOn }) => signedOn !== "")
    const waiting = await openScan(tx, table)
    if (waiting && isSame(waiting, { sentSha256, uploadedById: own.userId, hands }))
      return { agreementId: table.id, scanId: waiting.id }
    if (waiting) throw refusal("agreements.scan_waits")
    permit(refusalAfterLastDay(table, today()))
    await requireApproval(tx, table, own.memberId)
    const { revision, paper } = await frozenText(tx, table)
    if (input.digest !== revision.digest) throw refusal("agreements.text_differs")
    const asked = await handsAsked(tx, table)
    const problems = problemsOfDays(input.hands, (await askedSince(tx, table.id)) ?? now())
    if (Object.keys(problems).length > 0) throw commonRefusal("common.invalid_input", problems)
    permit(refusalUploadScan(asked, hands))
    const place = { agreementId: table.id, partnershipId: table.partnershipId }
    const file = { file: input.scan, memberId: own.memberId, partnershipId: table.partnershipId, field: "scan" }
    const { fileId } = await storeFile(tx, actor, file)
    const kept = await tx.storedFile.findUniqueOrThrow({
      where: { id: fileId },
      select: { sha256: true, bytes: true, mediaType: true },
    })
    const uploaded = { uploadedById: own.userId, uploadedByName: person.name, uploadedAt: now() }
    const { id: scanId } = await tx.paperScan.create({
      data: { ...place, ...kept, ...uploaded, revisionId: revision.id, memberId: own.memberId, fileId, sentSha256 },
      select: { id: true },
    })
    await tx.handSignature.createMany({
      data: hands.map(({ signatureId, signedOn, place: where }) => ({
        ...{ scanId, agreementId: table.id, signatureId, place: where },
        signedOn: new Date(signedOn),
      })),
    })
    const bytes = { termsSha256: revision.digest, pdfSha256: paper.sha256, scanSha256: kept.sha256 }
    await recordEvidence(
      tx,
      table,
      "paper.scanned",
      {
        ...{ ...bytes, version: revision.number, scanLength: kept.bytes, scanMediaType: kept.mediaType },
        ...{ signatoryRef: own.userId, orgRef: own.memberId },
      },
      { name: person.name },
    )
    for (const { signatureId, signedOn, place: where } of hands) {
      const named = asked.find(({ id }) => id === signatureId)
      if (!named) throw refusal("agreements.text_differs")
      const of = { signatoryRef: named.userId, orgRef: named.memberId, signedOn }
      await recordEvidence(tx, table, "paper.named", { ...bytes, ...of }, { name: named.name, place: where })
    }
    await announce(tx, actor, table, kept.sha256)
    return { agreementId: table.id, scanId }
  })
}

/** The days that the form names, each held against the days on which somebody can have signed. */
function problemsOfDays(hands: readonly NamedHand[], frozenAt: Date): Problems {
  const { first, last } = handDays(frozenAt, now())
  return Object.fromEntries(
    hands.flatMap(({ signedOn }, index) => {
      if (signedOn === "") return []
      const code = signedOn > last ? "dayInFuture" : signedOn < first ? "dayBeforeFreezing" : null
      return code ? [[`hands.${index}.signedOn`, { code }]] : []
    }),
  )
}

/** Whether this very form was sent before by the same person. */
function isSame(scan: OpenScan, sent: { sentSha256: string; uploadedById: string; hands: readonly Hand[] }): boolean {
  const said = (hands: readonly Hand[]) =>
    canonicalText(hands.map(({ signatureId, signedOn, place }) => [signatureId, signedOn, place].join(" ")).toSorted())
  const kept = scan.signers.map(one => ({ ...one, signedOn: one.signedOn.toISOString().slice(0, 10) }))
  return (
    scan.sentSha256 === sent.sentSha256 && scan.uploadedById === sent.uploadedById && said(kept) === said(sent.hands)
  )
}

async function announce(tx: Tx, actor: Actor, table: Table, scanSha256: string): Promise<void> {
  const { id: memberId, name } = partyOf(actor)
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: table.id },
    event: "agreement.scanned",
    partyIds: table.partyIds,
    values: { scan: scanSha256 },
  })
  const notice = {
    kind: "paperScanUploaded",
    values: { title: table.title, member: name },
    path: paths.agreements.paper(table.id),
  } as const
  for (const party of table.partyIds)
    if (party !== memberId) await notifyMember(tx, party, notice, { signatories: true })
}
