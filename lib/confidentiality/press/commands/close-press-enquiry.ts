import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalClosePressEnquiry } from "#lib/confidentiality/press/policy"
import type { ClosePressEnquiryInput } from "#lib/confidentiality/press/schema"
import { moveEnquiry } from "#lib/confidentiality/press/transition"
import { enquiryColumns, visibleEnquiries } from "#lib/confidentiality/press/visibility"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"

/**
 * Notes what came of a journalist's question. The same outcome twice is one.
 * Refuses: common.not_found, common.changed_meanwhile, confidentiality.viewers_only_read, confidentiality.not_now.
 */
export async function closePressEnquiry(actor: Actor, input: ClosePressEnquiryInput): Promise<void> {
  const person = requireParty(actor)
  const { enquiryId, outcome, words, version } = input
  await asActor(actor, async tx => {
    // Of two who note it at once the second waits, and then sees what the first has written.
    await tx.$queryRaw`SELECT id::text FROM press_enquiry WHERE id = ${enquiryId}::uuid FOR UPDATE`
    const enquiry = await tx.pressEnquiry.findFirst({
      where: { ...visibleEnquiries(actor), id: enquiryId },
      select: enquiryColumns,
    })
    const partnership = enquiry && (await getPartnership(actor, enquiry.partnershipId))
    if (!partnership) throw refusal("common.not_found")
    if (enquiry.outcome === outcome && enquiry.outcomeWords === words) return
    permit(refusalClosePressEnquiry(actor, enquiry))
    await moveEnquiry(tx, { ...enquiry, version }, "close", {
      outcome,
      outcomeWords: words,
      closedByName: person.name,
      closedByMemberId: person.member.id,
      closedAt: now(),
    })
    const { partnershipId, outlet } = enquiry
    const partyIds = partnership.parties.map(party => party.memberId)
    await recordAudit(tx, actor, {
      subject: { type: "press_enquiry", id: enquiryId },
      event: "press_enquiry.closed",
      partyIds,
      values: { partnershipId, outcome },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "pressClosed",
      values: { by: person.member.name, outlet },
      path: paths.partnerships.pressEnquiry(partnershipId, enquiryId),
    })
  })
}
