import type { Actor } from "#lib/actor"
import type { SentInvitation } from "#lib/agreements/invitation/views"
import { sentColumns, sentInvitations, sentView } from "#lib/agreements/invitation/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** One invitation that the actor's side has sent, or null. */
export async function getAgreementInvitation(actor: Actor, invitationId: string): Promise<SentInvitation | null> {
  if (!isId(invitationId)) return null
  const row = await asActor(actor, tx =>
    tx.agreementInvitation.findFirst({
      where: { AND: [{ id: invitationId }, sentInvitations(actor)] },
      select: sentColumns,
    }),
  )
  return row && sentView(row)
}
