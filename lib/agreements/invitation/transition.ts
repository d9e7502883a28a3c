import {
  type AgreementInvitationEvent,
  type AgreementInvitationState,
  agreementInvitationLifecycle,
} from "#lib/agreements/invitation/lifecycle"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"

/**
 * The only writer of an invitation's state, on condition that it is still as its caller read it: of two who answer at
 * once, one does. Refuses: common.changed_meanwhile.
 */
export async function moveInvitation(
  tx: Tx,
  invitation: { id: string; state: AgreementInvitationState; version: number },
  event: AgreementInvitationEvent,
  along: Omit<Prisma.AgreementInvitationUncheckedUpdateManyInput, "id" | "state" | "version"> = {},
): Promise<void> {
  const { id, state: from, version } = invitation
  const state = agreementInvitationLifecycle.next(from, event)
  if (state === null) throw refusal("common.changed_meanwhile")
  const closedAt = agreementInvitationLifecycle.final.includes(state) ? now() : null
  const { count } = await tx.agreementInvitation.updateMany({
    where: { id, state: from, version },
    data: { ...along, closedAt, state, version: { increment: 1 } },
  })
  if (count === 0) throw refusal("common.changed_meanwhile")
}
