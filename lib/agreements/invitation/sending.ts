import { createHmac } from "node:crypto"
import type { Actor } from "#lib/actor"
import { invitationHours, mailsToAddressDailyMax } from "#lib/agreements/invitation/policy"
import { sentColumns, sentInvitations } from "#lib/agreements/invitation/visibility"
import { day, fromNow, hour, now } from "#lib/clock"
import { elevated, type Tx } from "#lib/db/door"
import { contentKey } from "#lib/env"
import { refusal } from "#lib/errors"
import { secretToken, tokenDigest } from "#lib/ids"
import { sendMail } from "#lib/notifications/notify"

/** Sendings of one member queue here, so that each counts what the one before sent. */
export async function lockSending(tx: Tx, memberId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`agreement_invitation:${memberId}`}, 0))`
}

/** How many mails the actor's member has caused since yesterday. One sent again counts as often as it was sent. */
export async function countSentToday(tx: Tx, actor: Actor): Promise<number> {
  const { _sum } = await tx.agreementInvitation.aggregate({
    where: { ...sentInvitations(actor), sentAt: { gt: fromNow(-day) } },
    _sum: { timesSent: true },
  })
  return _sum.timesSent ?? 0
}

/** An invitation of the actor's side, locked until the command is done. Refuses: common.not_found. */
export async function lockSentInvitation(tx: Tx, actor: Actor, invitationId: string) {
  await tx.$queryRaw`SELECT id FROM agreement_invitation WHERE id = ${invitationId}::uuid FOR UPDATE`
  const invitation = await tx.agreementInvitation.findFirst({
    where: { AND: [{ id: invitationId }, sentInvitations(actor)] },
    select: { ...sentColumns, version: true, memberId: true },
  })
  if (!invitation) throw refusal("common.not_found")
  return invitation
}

/** A link of its own for each sending: whichever was mailed before is worth nothing from here on. */
export function newLink(): { token: string; row: { tokenDigest: string; sentAt: Date; endsAt: Date } } {
  const token = secretToken()
  return { token, row: { tokenDigest: tokenDigest(token), sentAt: now(), endsAt: fromNow(invitationHours * hour) } }
}

/**
 * Mails the link, which nobody but the address gets to see; unless its owner wants no invitations, or enough others have
 * written to it today. The sender is told the same: what was refused is the owner's affair, and so is who else writes.
 */
export async function mailLink(tx: Tx, to: { email: string; locale: string; token: string }): Promise<void> {
  const isWanted = await elevated(tx, async () => {
    const refused = await tx.refusedAddress.count({ where: { digest: addressDigest(to.email) } })
    const { _sum } = await tx.agreementInvitation.aggregate({
      where: { email: to.email, sentAt: { gt: fromNow(-day) } },
      _sum: { timesSent: true },
    })
    // The one that is being sent stands among them already.
    return refused === 0 && (_sum.timesSent ?? 0) <= mailsToAddressDailyMax
  })
  if (!isWanted) return
  await sendMail(tx, {
    recipient: to.email,
    locale: to.locale,
    kind: "agreementInvitation",
    values: { token: to.token, hours: invitationHours },
  })
}

/** Remembers that the owner of this address wants no invitation any more. For the portal itself. */
export async function refuseAddress(tx: Tx, email: string): Promise<void> {
  await tx.refusedAddress.createMany({
    data: [{ digest: addressDigest(email), refusedAt: now() }],
    skipDuplicates: true,
  })
}

/** Keyed: addresses can be guessed, so a plain digest of one would tell whose it is. */
function addressDigest(email: string): string {
  return createHmac("sha256", contentKey()).update(`refused address ${email}`).digest("base64url")
}
