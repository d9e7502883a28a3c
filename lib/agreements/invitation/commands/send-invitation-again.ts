import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalSendAgain, requireSide } from "#lib/agreements/invitation/policy"
import type { AgreementInvitationInput } from "#lib/agreements/invitation/schema"
import { countSentToday, lockSending, lockSentInvitation, mailLink, newLink } from "#lib/agreements/invitation/sending"
import { moveInvitation } from "#lib/agreements/invitation/transition"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"

/**
 * Mails another link for an invitation that waits, or whose hours are over. The link before is worth nothing from then
 * on, and whoever sends it stands for it.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.invitation_closed,
 * agreements.too_many_invitations.
 */
export async function sendInvitationAgain(
  actor: Actor,
  input: AgreementInvitationInput,
): Promise<{ invitationId: string }> {
  const person = requireSide(actor)
  return asActor(actor, async tx => {
    await lockSending(tx, person.member.id)
    const invitation = await lockSentInvitation(tx, actor, input.invitationId)
    permit(refusalSendAgain(actor, invitation, { sentToday: await countSentToday(tx, actor) }))
    const { token, row } = newLink()
    await moveInvitation(tx, invitation, "send_again", {
      ...row,
      timesSent: { increment: 1 },
      invitedById: person.userId,
      invitedByName: person.name,
    })
    await mailLink(tx, { ...invitation, token })
    await recordAudit(tx, actor, {
      subject: { type: "agreement_invitation", id: invitation.id },
      event: "organisation.invited_again",
      partyIds: [person.member.id],
    })
    return { invitationId: invitation.id }
  })
}
