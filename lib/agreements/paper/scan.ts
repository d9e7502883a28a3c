import type { Table } from "#lib/agreements/negotiation/table"
import type { AskedHand } from "#lib/agreements/paper/policy"
import type { Tx } from "#lib/db/door"

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

/** Everybody who was asked to sign the frozen text, since when, and what they have done. */
export function handsAsked(
  tx: Tx,
  table: Table,
): Promise<(AskedHand & { userId: string; name: string; requestedAt: Date })[]> {
  return tx.signature.findMany({
    where: { agreementId: table.id, revisionId: table.frozenRevisionId ?? "", voidedAt: null },
    select: {
      id: true,
      memberId: true,
      userId: true,
      name: true,
      state: true,
      turn: true,
      partySignatures: true,
      requestedAt: true,
    },
  })
}
