import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalRevokeDisclosure } from "#lib/confidentiality/requests/policy"
import type { RevokeDisclosureInput } from "#lib/confidentiality/requests/schema"
import { moveRequest } from "#lib/confidentiality/requests/transition"
import { lockRequest } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"

/**
 * Takes a consent back for the future, with its reason. What was told until now was allowed. Done twice it is done once.
 * Refuses: common.not_found, confidentiality.viewers_only_read, confidentiality.not_yours_to_revoke,
 * confidentiality.not_now.
 */
export async function revokeDisclosure(actor: Actor, input: RevokeDisclosureInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const request = await lockRequest(tx, actor, input.requestId)
    const { id, partnershipId, partyIds } = request
    const own = request.answers.find(answer => answer.memberId === person.member.id)
    if (own?.revokeReason === input.revokeReason) return
    permit(refusalRevokeDisclosure(actor, request))
    // The answer first: once the request is closed, the database takes no change to its answers any more.
    await tx.disclosureAnswer.updateMany({
      where: { requestId: id, memberId: person.member.id },
      data: { revokedAt: now(), revokedByName: person.name, revokeReason: input.revokeReason },
    })
    await moveRequest(tx, request, "revoke")
    await recordAudit(tx, actor, {
      subject: { type: "disclosure_request", id },
      event: "disclosure_request.revoked",
      partyIds,
      values: { partnershipId },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "disclosureRevoked",
      values: { by: person.member.name },
      path: paths.partnerships.disclosure(partnershipId, id),
    })
  })
}
