import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/confidentiality/codes"
import { refusalWithdrawDisclosure } from "#lib/confidentiality/requests/policy"
import type { WithdrawDisclosureInput } from "#lib/confidentiality/requests/schema"
import { moveRequest } from "#lib/confidentiality/requests/transition"
import { lockRequest } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"

/**
 * Takes a request back that nobody has settled yet. Done twice it is done once.
 * Refuses: common.not_found, confidentiality.viewers_only_read, confidentiality.not_yours_to_withdraw,
 * confidentiality.not_now.
 */
export async function withdrawDisclosure(actor: Actor, input: WithdrawDisclosureInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const request = await lockRequest(tx, actor, input.requestId)
    const { id, partnershipId, partyIds } = request
    if (request.state === "withdrawn" && request.askerId === person.member.id) return
    permit(refusalWithdrawDisclosure(actor, request))
    await moveRequest(tx, request, "withdraw")
    await recordAudit(tx, actor, {
      subject: { type: "disclosure_request", id },
      event: "disclosure_request.withdrawn",
      partyIds,
      values: { partnershipId },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "disclosureWithdrawn",
      values: { by: person.member.name },
      path: paths.partnerships.disclosure(partnershipId, id),
    })
  })
}
