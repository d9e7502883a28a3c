import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalAnswerInvitation } from "#lib/agreements/invitation/policy"
import type { DeclineAgreementInvitationInput } from "#lib/agreements/invitation/schema"
import { refuseAddress } from "#lib/agreements/invitation/sending"
import { moveInvitation } from "#lib/agreements/invitation/transition"
import { byToken, invitationsToOwnAddress } from "#lib/agreements/invitation/visibility"
import { recordAudit } from "#lib/audit/record"
import { asSystem } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Says no, by the link alone or as the owner of the address. Who wants no more invitations gets none from anybody, and
 * no member ever learns of that wish. Done as the portal: saying no takes no account. A repeat finds its work done.
 * Refuses: agreements.invitation_not_valid, common.changed_meanwhile.
 */
export async function declineAgreementInvitation(actor: Actor, input: DeclineAgreementInvitationInput): Promise<void> {
  await asSystem("agreements", async tx => {
    const invitation = await tx.agreementInvitation.findFirst({
      where:
        "token" in input ? byToken(input.token) : { AND: [{ id: input.invitationId }, invitationsToOwnAddress(actor)] },
      select: { id: true, state: true, version: true, memberId: true, organisation: true, title: true, email: true },
    })
    const isAnswerable = invitation?.state === "sent" || invitation?.state === "declined"
    permit(refusalAnswerInvitation({ isOpen: isAnswerable }))
    if (!invitation) return
    if (input.noMore) await refuseAddress(tx, invitation.email)
    if (invitation.state === "declined") return
    await moveInvitation(tx, invitation, "decline")
    await recordAudit(tx, actor, {
      subject: { type: "agreement_invitation", id: invitation.id },
      event: "organisation.declined",
      partyIds: [invitation.memberId],
    })
    await notifyMember(tx, invitation.memberId, {
      kind: "agreementInvitationDeclined",
      values: { organisation: invitation.organisation, title: invitation.title },
      path: paths.partnerships.invitation(invitation.id),
    })
  })
}
