import type { Actor } from "#lib/actor"
import { standing } from "#lib/agreements/negotiation/signing"
import { handDays } from "#lib/agreements/paper/policy"
import { askedSince, handColumns, handsOf } from "#lib/agreements/paper/scan"
import type { PaperScanView, PaperSigningView } from "#lib/agreements/paper/views"
import { visibleScans } from "#lib/agreements/paper/visibility"
import { visibleAgreements } from "#lib/agreements/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { isId } from "#lib/ids"

/** How far an agreement has come on paper, for its parties; null where its text was never frozen, or there is none for this actor. */
export async function getPaperSigning(actor: Actor, agreementId: string): Promise<PaperSigningView | null> {
  if (!isId(agreementId)) return null
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: { frozenRevisionId: true },
    })
    if (!agreement) return null
    const { frozenRevisionId: revisionId } = agreement
    const asked = await tx.signature.findMany({
      where: revisionId ? { agreementId, revisionId, ...standing } : { id: { in: [] } },
      orderBy: [{ turn: "asc" }, { memberId: "asc" }, { name: "asc" }, { id: "asc" }],
      select: { id: true, memberId: true, name: true, partySignatures: true },
    })
    const rows = await tx.paperScan.findMany({
      where: { agreementId, ...visibleScans(actor) },
      orderBy: { uploadedAt: "desc" },
      select: scanColumns,
    })
    const scans = rows.map(viewOf)
    const isCurrent = ({ state }: PaperScanView) => state === "open" || state === "accepted"
    return {
      asked: asked.map(({ id, ...one }) => ({ signatureId: id, ...one })),
      days: handDays((await askedSince(tx, agreementId)) ?? now(), now()),
      scan: scans.find(isCurrent) ?? null,
      closed: scans.filter(scan => !isCurrent(scan)),
    }
  })
}

const scanColumns = {
  id: true,
  state: true,
  fileId: true,
  file: { select: { name: true } },
  mediaType: true,
  bytes: true,
  sha256: true,
  memberId: true,
  uploadedByName: true,
  uploadedAt: true,
  closedAt: true,
  refusedMemberId: true,
  refusedByName: true,
  refusalReason: true,
  signers: handColumns,
  attestations: {
    where: { usedAt: { not: null } },
    orderBy: { usedAt: "asc" },
    select: { memberId: true, usedAt: true, signature: { select: { name: true } } },
  },
} as const satisfies Prisma.PaperScanSelect

function viewOf(row: Prisma.PaperScanGetPayload<{ select: typeof scanColumns }>): PaperScanView {
  const { file, signers, attestations, closedAt, refusedMemberId, refusedByName, refusalReason, ...scan } = row
  return {
    ...scan,
    name: file.name,
    hands: handsOf(signers),
    attestations: attestations.flatMap(({ memberId, usedAt, signature: { name } }) =>
      usedAt ? [{ memberId, name, attestedAt: usedAt }] : [],
    ),
    refusal:
      refusedMemberId && closedAt
        ? { memberId: refusedMemberId, byName: refusedByName ?? "", reason: refusalReason ?? "", refusedAt: closedAt }
        : null,
  }
}
