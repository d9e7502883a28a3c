import type { ActingMember, Actor, Person } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { handFirstText } from "#lib/agreements/first-text/handing"
import { acceptedBefore, lockOffer } from "#lib/agreements/invitation/accepting"
import { refusalAcceptInvitation, requireSide } from "#lib/agreements/invitation/policy"
import type { AcceptAgreementInvitationInput } from "#lib/agreements/invitation/schema"
import { moveInvitation } from "#lib/agreements/invitation/transition"
import { bringsText } from "#lib/agreements/invitation/visibility"
import { type FirstWords, firstTerms, type Side } from "#lib/agreements/negotiation/first-terms"
import { createAgreement } from "#lib/agreements/negotiation/opening"
import type { AgreementKind } from "#lib/agreements/terms/field"
import { recordAudit } from "#lib/audit/record"
import { asActor, type Tx } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { paths } from "#lib/paths"

/**
 * Says yes for the member that the owner of the address acts for. In the same transaction the partnership of the two is
 * made, or found, and an agreement is opened: with the text that goes with the invitation, handed over to who accepts, or
 * with what was asked. Either way who accepts holds its pen. The lock on the invitation lets one of two at once win: it is
 * good for one acceptance ever. A repeat finds its work done. `isHanded`: a text was found there.
 * Refuses: common.not_found, common.invalid_input, common.changed_meanwhile, agreements.invitation_not_valid,
 * agreements.role_may_not, agreements.own_invitation.
 */
export async function acceptAgreementInvitation(
  actor: Actor,
  input: AcceptAgreementInvitationInput,
): Promise<{ agreementId: string; isHanded: boolean }> {
  const person = requireSide(actor)
  const { id: ownId, kind: ownKind, name: ownName } = person.member
  return asActor(actor, async tx => {
    const invitation = await lockOffer(tx, actor, input.invitationId)
    const made = acceptedBefore(invitation, person)
    if (made) return { agreementId: made, isHanded: false }
    permit(refusalAcceptInvitation(actor, invitation))
    const { memberId, memberKind, memberName, title } = invitation
    const sides = [
      { memberId, kind: memberKind, name: memberName },
      { memberId: ownId, kind: ownKind, name: ownName },
    ]
    const { partnershipId } = await openPartnership(actor, { parties: sides })
    const brought = { partnershipId, address: input.address }
    const handed = bringsText(invitation) ? await handFirstText(tx, person, invitation, brought) : null
    const { agreementId } = handed ?? (await openWithWords(tx, person, invitation, { partnershipId, sides }))
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
    return { agreementId, isHanded: handed !== null }
  })
}

/** The first draft of who accepts, with what was asked in it. */
async function openWithWords(
  tx: Tx,
  person: Person & { member: ActingMember },
  invitation: Omit<FirstWords, "kind"> & { kind: string },
  { partnershipId, sides }: { partnershipId: string; sides: readonly Side[] },
): Promise<{ agreementId: string }> {
  const terms = await firstTerms(person, { ...invitation, kind: invitation.kind as AgreementKind }, sides)
  return createAgreement(tx, person, { partnershipId, terms })
}
