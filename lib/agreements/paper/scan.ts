import { standing } from "#lib/agreements/negotiation/signing"
import type { Table } from "#lib/agreements/negotiation/table"
import type { AskedHand } from "#lib/agreements/paper/policy"
import type { HandView } from "#lib/agreements/paper/views"
import { sha256 } from "#lib/agreements/terms/canonical"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"

/** What is read of the hands on a scan, for `handsOf`. */
export const handColumns = {
  orderBy: { id: "asc" },
  select: { signedOn: true, place: true, signature: { select: { memberId: true, name: true } } },
} as const satisfies Prisma.PaperScan$signersArgs

/** Whose hands signed the paper, as people read it. */
export function handsOf(signers: Prisma.HandSignatureGetPayload<typeof handColumns>[]): HandView[] {
  return signers.map(({ signature, signedOn, place }) => ({
    ...signature,
    signedOn: signedOn.toISOString().slice(0, 10),
    place,
  }))
}

/** The scan that waits, under its agreement's lock; null where there is none. */
export function openScan(tx: Tx, { id: agreementId }: Pick<Table, "id">) {
  return tx.paperScan.findFirst({
    where: { agreementId, state: "open" },
    select: {
      id: true,
      state: true,
      version: true,
      memberId: true,
      sha256: true,
      sentSha256: true,
      bytes: true,
      uploadedById: true,
      signers: {
        orderBy: { id: "asc" },
        select: {
          signatureId: true,
          signedOn: true,
          place: true,
          signature: { select: { id: true, state: true, version: true } },
        },
      },
      attestations: { where: { usedAt: { not: null } }, select: { memberId: true } },
    },
  })
}

export type OpenScan = NonNullable<Awaited<ReturnType<typeof openScan>>>

/** Everybody who is asked to sign the frozen text, and what they have done. */
export function handsAsked(tx: Tx, table: Table): Promise<(AskedHand & { userId: string; name: string })[]> {
  return tx.signature.findMany({
    where: { agreementId: table.id, revisionId: table.frozenRevisionId ?? "", ...standing },
    select: {
      id: true,
      memberId: true,
      userId: true,
      name: true,
      state: true,
      turn: true,
      partySignatures: true,
    },
  })
}

/** When the signing began: a deputy was asked later, and may have signed the paper before. */
export async function askedSince(tx: Tx, agreementId: string): Promise<Date | null> {
  const { _min } = await tx.signature.aggregate({ where: { agreementId, voidedAt: null }, _min: { requestedAt: true } })
  return _min.requestedAt
}

/**
 * SHA-256 over the record's lines that name whose hands signed the last scan, each ended by a newline, in their order.
 * An attestation speaks of these hands, their days and places, and of no others.
 */
export async function digestOfHands(tx: Tx, { id: agreementId }: Pick<Table, "id">): Promise<string> {
  const entries = await tx.evidenceEntry.findMany({
    where: { agreementId },
    orderBy: { seq: "asc" },
    select: { line: true },
  })
  const lines = entries.map(({ line }) => ({ line, type: (JSON.parse(line) as { type: string }).type }))
  const since = lines.findLastIndex(({ type }) => type === "paper.scanned")
  const named = lines.slice(since + 1).filter(({ type }) => type === "paper.named")
  return sha256(named.map(({ line }) => `${line}\n`).join(""))
}
