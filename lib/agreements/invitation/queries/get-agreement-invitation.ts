import type { Actor } from "#lib/actor"
import type { InvitationSentWithText } from "#lib/agreements/invitation/views"
import { sentInvitations, sentWithTextColumns, sentWithTextView } from "#lib/agreements/invitation/visibility"
import { asActor, elevated } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * One invitation that the actor's side has sent, or null. Read with the portal's eyes, for whose account still stands is not
 * a colleague's to see: of that nothing is told but whether the text goes with it.
 */
export async function getAgreementInvitation(
  actor: Actor,
  invitationId: string,
): Promise<InvitationSentWithText | null> {
  if (!isId(invitationId)) return null
  const where = { AND: [{ id: invitationId }, sentInvitations(actor)] }
  const row = await asActor(actor, tx =>
    elevated(tx, () => tx.agreementInvitation.findFirst({ where, select: sentWithTextColumns })),
  )
  return row && sentWithTextView(row)
}
