import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalChangeInvitation, requireSide } from "#lib/agreements/invitation/policy"
import type { AgreementInvitationInput } from "#lib/agreements/invitation/schema"
import { lockSentInvitation } from "#lib/agreements/invitation/sending"
import { moveInvitation } from "#lib/agreements/invitation/transition"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"

/**
 * Makes the link of an invitation worth nothing. A repeat finds its work done; what was answered is past withdrawing.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.invitation_closed.
 */
export async function withdrawAgreementInvitation(
  actor: Actor,
  input: AgreementInvitationInput,
): Promise<{ invitationId: string }> {
  const { member } = requireSide(actor)
  return asActor(actor, async tx => {
    const invitation = await lockSentInvitation(tx, actor, input.invitationId)
    if (invitation.state === "withdrawn") return { invitationId: invitation.id }
    permit(refusalChangeInvitation(actor, invitation))
    await moveInvitation(tx, invitation, "withdraw")
    await recordAudit(tx, actor, {
      subject: { type: "agreement_invitation", id: invitation.id },
      event: "organisation.uninvited",
      partyIds: [member.id],
    })
    return { invitationId: invitation.id }
  })
}
