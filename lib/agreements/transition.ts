import {
  type AgreementEvent,
  type AgreementState,
  agreementLifecycle,
  signatureLifecycle,
} from "#lib/agreements/lifecycle"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/** What changes with the state, in the same statement. */
type Along = Omit<Prisma.AgreementUncheckedUpdateManyInput, "id" | "state" | "version">

/**
 * The only writer of an agreement's state. The update holds on condition that the agreement is still in the state and at
 * the version that its caller read: of two who move it at once one succeeds, the other gets common.changed_meanwhile.
 */
export async function moveAgreement(
  tx: Tx,
  agreement: { id: string; state: AgreementState; version: number },
  event: AgreementEvent,
  along: Along = {},
): Promise<AgreementState> {
  const state = agreementLifecycle.next(agreement.state, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.agreement.updateMany({
    where: { id: agreement.id, state: agreement.state, version: agreement.version },
    data: { ...along, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
  return state
}

type SignatureEvent = keyof typeof signatureLifecycle.events

/** The only writer of a signature's state; a void signature never moves again. */
export async function moveSignature(
  tx: Tx,
  signature: { id: string; state: (typeof signatureLifecycle.states)[number]; version: number },
  event: SignatureEvent,
  along: Omit<Prisma.SignatureUncheckedUpdateManyInput, "id" | "state" | "version"> = {},
): Promise<void> {
  const state = signatureLifecycle.next(signature.state, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const { count } = await tx.signature.updateMany({
    where: { id: signature.id, state: signature.state, version: signature.version, voidedAt: null },
    data: { ...along, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}
