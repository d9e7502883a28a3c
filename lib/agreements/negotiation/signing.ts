import { type Actor, actingMember } from "#lib/actor"
import type { SignatureState } from "#lib/agreements/lifecycle"
import type { Table } from "#lib/agreements/negotiation/table"
import { latestDay } from "#lib/agreements/paper/policy"
import { type AskedSignature, hasPartySigned } from "#lib/agreements/signing/policy"
import type { SignatureView } from "#lib/agreements/views"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"

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

/** The hands that every party has attested to. */
export const acceptedHands = { where: { scan: { state: "accepted" } }, select: { signedOn: true } } as const

/** What is read of a signature, for `signatureView`. */
export const signatureColumns = {
  id: true,
  memberId: true,
  userId: true,
  name: true,
  state: true,
  turn: true,
  partySignatures: true,
  signedAt: true,
  byHand: acceptedHands,
  typedName: true,
  capacity: true,
  declineReason: true,
  deputy: { select: { name: true } },
  voidedAt: true,
  voidReason: true,
} as const satisfies Prisma.SignatureSelect

/** The last day on which the paper was signed by these hands (YYYY-MM-DD); null where none was. */
export const handDay = (hands: readonly { signedOn: Date }[]) =>
  latestDay(hands.map(({ signedOn }) => signedOn.toISOString().slice(0, 10)))

/** A signature that somebody was asked for, as the parties read it. */
export function signatureView(
  actor: Actor,
  { voidedAt, byHand, deputy, ...signature }: Prisma.SignatureGetPayload<{ select: typeof signatureColumns }>,
): SignatureView {
  const { userId, memberId } = signature
  return {
    ...signature,
    deputyName: deputy?.name ?? null,
    signedOn: handDay(byHand),
    isYou: actor.kind === "person" && userId === actor.userId && memberId === actingMember(actor)?.id,
    isVoid: voidedAt !== null,
  }
}
