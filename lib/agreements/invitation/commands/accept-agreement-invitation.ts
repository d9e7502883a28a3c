import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { acceptedBefore, lockOffer } from "#lib/agreements/invitation/accepting"
import { refusalAcceptInvitation, requireSide } from "#lib/agreements/invitation/policy"
import type { AgreementInvitationInput } from "#lib/agreements/invitation/schema"
import { moveInvitation } from "#lib/agreements/invitation/transition"
import { firstTerms } from "#lib/agreements/negotiation/first-terms"
import { createAgreement } from "#lib/agreements/negotiation/opening"
import type { AgreementKind } from "#lib/agreements/terms/field"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { paths } from "#lib/paths"

/**
 * Says yes for the member that the owner of the address acts for. In the same transaction the partnership of the two is
 * made, or found, and an agreement is opened with what was asked; who accepts holds its pen. The lock on the invitation
 * lets one of two at once win: it is good for one acceptance ever. A repeat finds its work done.
 * Refuses: common.not_found, agreements.invitation_not_valid, agreements.role_may_not, agreements.own_invitation.
 */
export async function acceptAgreementInvitation(
  actor: Actor,
  input: AgreementInvitationInput,
): Promise<{ agreementId: string }> {
  const person = requireSide(actor)
  const { id: ownId, kind: ownKind, name: ownName } = person.member
  return asActor(actor, async tx => {
    const invitation = await lockOffer(tx, actor, input.invitationId)
    const made = acceptedBefore(invitation, person)
    if (made) return { agreementId: made }
    permit(refusalAcceptInvitation(actor, invitation))
    const { memberId, memberKind, memberName, title } = invitation
    const sides = [
      { memberId, kind: memberKind, name: memberName },
      { memberId: ownId, kind: ownKind, name: ownName },
    ]
    const { partnershipId } = await openPartnership(actor, { parties: sides })
    const kind = invitation.kind as AgreementKind
    const terms = await firstTerms(person, { ...invitation, kind }, sides)
    const { agreementId } = await createAgreement(tx, actor, { partnershipId, terms })
    await advanceStage(actor, { partnershipId, stage: "agreeing" })
    const acceptance = { acceptedById: person.userId, acceptedMemberId: ownId, agreementId, partnershipId }
    await moveInvitation(tx, invitation, "accept", acceptance)
    await recordAudit(tx, actor, {
      subject: { type: "agreement_invitation", id: invitation.id },
      event: "organisation.accepted",
      partyIds: [memberId, ownId],
      values: { partnershipId },
    })
    await notifyMember(tx, memberId, {
      kind: "agreementInvitationAccepted",
      values: { member: ownName, title },
      path: paths.partnerships.one(partnershipId),
    })
    return { agreementId }
  })
}
