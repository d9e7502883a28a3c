import type { Actor } from "#lib/actor"
import type { SentInvitation } from "#lib/agreements/invitation/views"
import { sentColumns, sentInvitations, sentView } from "#lib/agreements/invitation/visibility"
import { asActor } from "#lib/db/door"

/** The invitations that the actor's side has sent, newest first. */
export async function listAgreementInvitations(actor: Actor): Promise<SentInvitation[]> {
  const rows = await asActor(actor, tx =>
    tx.agreementInvitation.findMany({
      where: sentInvitations(actor),
      orderBy: { invitedAt: "desc" },
      select: sentColumns,
    }),
  )
  return rows.map(sentView)
}
