import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { tokenDigest } from "#lib/ids"
import type { InvitationView } from "#lib/members/views"
import { openInvitation } from "#lib/members/visibility"

/**
 * What an open invitation offers, to whoever holds its link; null for one that is unknown, used, withdrawn or ended.
 * Reading it uses nothing up: scanners of mail follow links. Asked as the portal, since the reader acts for nobody yet.
 */
export async function getInvitation(actor: Actor, token: string): Promise<InvitationView | null> {
  const found = await asSystem("members", tx =>
    tx.invitation.findFirst({
      where: { ...openInvitation(now()), tokenDigest: tokenDigest(token) },
      select: {
        email: true,
        role: true,
        isSignatory: true,
        invitedByName: true,
        endsAt: true,
        member: { select: { name: true, kind: true } },
      },
    }),
  )
  if (!found) return null
  const { email, member, ...offer } = found
  const isForReader = actor.kind === "person" ? actor.email === email : null
  return { ...offer, memberName: member.name, memberKind: member.kind, isForReader }
}
