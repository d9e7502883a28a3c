import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import type { OpenInvitation } from "#lib/members/views"
import { ownersInvitation } from "#lib/members/visibility"

/** Invitations of the actor's member that wait for an answer, or ended without one, for its owners; newest first. */
export async function listInvitations(actor: Actor): Promise<OpenInvitation[]> {
  const rows = await asActor(actor, tx =>
    tx.invitation.findMany({
      where: { ...ownersInvitation(actor), acceptedAt: null, withdrawnAt: null },
      orderBy: { invitedAt: "desc" },
      select: {
        id: true,
        email: true,
        role: true,
        isSignatory: true,
        invitedByName: true,
        invitedAt: true,
        endsAt: true,
      },
    }),
  )
  const moment = now()
  return rows.map(row => ({ ...row, isExpired: row.endsAt <= moment }))
}
