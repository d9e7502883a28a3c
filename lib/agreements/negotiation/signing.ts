import type { Actor } from "#lib/actor"
import type { SignatureState } from "#lib/agreements/lifecycle"
import type { Table } from "#lib/agreements/negotiation/table"
import { type AskedSignature, hasPartySigned } from "#lib/agreements/signing/policy"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/** Neither void nor given to a deputy. */
export const standing = { voidedAt: null, state: { not: "delegated" } } as const

export type OwnSignature = {
  id: string
  state: SignatureState
  version: number
  digest: string
  userId: string
  memberId: string
  turn: number
  partySignatures: number
}

/**
 * The signature that this person is asked for on the frozen text, for the member they act for; null if none is, or a deputy is
 * asked in their place.
 */
export async function ownSignature(tx: Tx, actor: Actor, table: Table): Promise<OwnSignature | null> {
  if (actor.kind !== "person" || !actor.member || !table.frozenRevisionId) return null
  return tx.signature.findFirst({
    where: {
      agreementId: table.id,
      revisionId: table.frozenRevisionId,
      userId: actor.userId,
      memberId: actor.member.id,
      ...standing,
    },
    select: {
      id: true,
      state: true,
      version: true,
      digest: true,
      userId: true,
      memberId: true,
      turn: true,
      partySignatures: true,
    },
  })
}

/** The valid signatures that are asked for on the frozen text, given or not; none while nothing is frozen. */
export async function askedSignatures(tx: Tx, table: Table): Promise<(AskedSignature & { userId: string })[]> {
  if (!table.frozenRevisionId) return []
  return tx.signature.findMany({
    where: { agreementId: table.id, revisionId: table.frozenRevisionId, ...standing },
    select: { memberId: true, userId: true, state: true, turn: true, partySignatures: true },
  })
}

/** Whether every party is bound by its signatures on the frozen text. */
export async function everyPartySigned(tx: Tx, table: Table): Promise<boolean> {
  const asked = await askedSignatures(tx, table)
  return table.partyIds.every(party => hasPartySigned(asked, party))
}

/** Voids what was collected on the frozen text, with the reason; null where the last day was over. It stays on record. */
export async function voidSignatures(tx: Tx, table: Table, reason: string | null): Promise<void> {
  await tx.signature.updateMany({
    where: { agreementId: table.id, revisionId: table.frozenRevisionId ?? "", voidedAt: null },
    data: { voidedAt: now(), voidReason: reason },
  })
}
