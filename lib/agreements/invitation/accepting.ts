import type { ActingMember, Actor, Person } from "#lib/actor"
import { refusal } from "#lib/agreements/codes"
import { invitationsToOwnAddress, isOpenOffer, offerColumns } from "#lib/agreements/invitation/visibility"
import { elevated, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"

const columns = {
  ...offerColumns,
  locale: true,
  version: true,
  acceptedById: true,
  acceptedMemberId: true,
  agreementId: true,
} as const satisfies Prisma.AgreementInvitationSelect

type Locked = Prisma.AgreementInvitationGetPayload<{ select: typeof columns }>
type Accepting = Person & { member: ActingMember }

/**
 * An invitation to the actor's own address, locked until the command is done, and whether it can be accepted still. Read
 * with the portal's eyes: who may write for the side that asks is not the reader's to see.
 * Refuses: agreements.invitation_not_valid.
 */
export async function lockOffer(tx: Tx, actor: Actor, invitationId: string): Promise<Locked & { isOpen: boolean }> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM agreement_invitation WHERE id = ${invitationId}::uuid FOR UPDATE`
  if (locked.length === 0) throw refusal("agreements.invitation_not_valid")
  const invitation = await elevated(tx, () =>
    tx.agreementInvitation.findFirst({
      where: { AND: [{ id: invitationId }, invitationsToOwnAddress(actor)] },
      select: columns,
    }),
  )
  if (!invitation) throw refusal("agreements.invitation_not_valid")
  return { ...invitation, isOpen: isOpenOffer(invitation) }
}

/** The agreement that this very person made by accepting for this very member, or null. */
export function acceptedBefore(invitation: Locked, { userId, member }: Accepting): string | null {
  const isOwn = invitation.acceptedById === userId && invitation.acceptedMemberId === member.id
  return isOwn ? invitation.agreementId : null
}
