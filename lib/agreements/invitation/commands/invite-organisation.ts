import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalInviteOrganisation, requireSide } from "#lib/agreements/invitation/policy"
import type { InviteOrganisationInput } from "#lib/agreements/invitation/schema"
import { countSentToday, lockSending, mailLink, newLink } from "#lib/agreements/invitation/sending"
import { sentInvitations } from "#lib/agreements/invitation/visibility"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Asks an organisation that is not here yet to agree on something: a link to one address, good for one acceptance within
 * 72 hours. Whether the address has an account is never looked at, so nothing can tell. Sending the same form twice
 * sends it once.
 * Refuses: common.not_found, agreements.role_may_not, agreements.too_many_invitations, agreements.already_invited.
 */
export async function inviteOrganisation(
  actor: Actor,
  input: InviteOrganisationInput,
): Promise<{ invitationId: string }> {
  const person = requireSide(actor)
  const { member } = person
  return asActor(actor, async tx => {
    await lockSending(tx, member.id)
    const asked = await tx.agreementInvitation.findFirst({
      where: { ...sentInvitations(actor), ...input, state: "sent" },
      select: { id: true },
    })
    if (asked) return { invitationId: asked.id }
    permit(refusalInviteOrganisation(actor, { sentToday: await countSentToday(tx, actor) }))
    const { token, row } = newLink()
    const { id: invitationId } = await tx.agreementInvitation.create({
      data: {
        ...input,
        ...row,
        memberId: member.id,
        memberKind: member.kind,
        memberName: member.name,
        invitedById: person.userId,
        invitedByName: person.name,
        invitedAt: now(),
      },
      select: { id: true },
    })
    await mailLink(tx, { ...input, token })
    await recordAudit(tx, actor, {
      subject: { type: "agreement_invitation", id: invitationId },
      event: "organisation.invited",
      partyIds: [member.id],
      values: { kind: input.kind },
    })
    return { invitationId }
  })
}
