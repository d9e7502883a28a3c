import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalAnswerDisclosure } from "#lib/confidentiality/requests/policy"
import type { RefuseDisclosureInput } from "#lib/confidentiality/requests/schema"
import { moveRequest } from "#lib/confidentiality/requests/transition"
import { lockRequest } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"

/**
 * Says no for one party, with its reason: one no is the answer to all. The same no twice is one.
 * Refuses: common.not_found, confidentiality.viewers_only_read, confidentiality.not_yours_to_answer,
 * confidentiality.not_now.
 */
export async function refuseDisclosure(actor: Actor, input: RefuseDisclosureInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const request = await lockRequest(tx, actor, input.requestId)
    const { id, partnershipId, partyIds } = request
    const own = request.answers.find(answer => answer.memberId === person.member.id)
    if (own?.scope === null && own.words === input.reason) return
    permit(refusalAnswerDisclosure(actor, request))
    await tx.disclosureAnswer.create({
      data: {
        ...{ requestId: id, partnershipId, memberId: person.member.id, words: input.reason },
        ...{ answeredById: person.userId, answeredByName: person.name, answeredAt: now() },
      },
      select: { id: true },
    })
    await moveRequest(tx, request, "refuse")
    await recordAudit(tx, actor, {
      subject: { type: "disclosure_request", id },
      event: "disclosure_request.refused",
      partyIds,
      values: { partnershipId },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "disclosureRefused",
      values: { by: person.member.name },
      path: paths.partnerships.disclosure(partnershipId, id),
    })
  })
}
