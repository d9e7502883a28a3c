import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, minute, now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { linesOf, referredTo, refusalRecordPressEnquiry, termsForPress } from "#lib/confidentiality/press/policy"
import type { RecordPressEnquiryInput } from "#lib/confidentiality/press/schema"
import { visibleEnquiries } from "#lib/confidentiality/press/visibility"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { asActor } from "#lib/db/door"
import { type Problems, refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"

/** A second press of the button, or a page sent again over a bad line, within this time is the same enquiry. */
const repeatMinutes = 10

/**
 * Writes down what a journalist asked and refers it to whom the terms name, else to the client; the other parties are
 * told at once. The agreed line of that day is kept with it, as what may be said. Nothing else is opened by it.
 * Refuses: common.not_found, common.invalid_input (days), confidentiality.viewers_only_read.
 */
export async function recordPressEnquiry(actor: Actor, input: RecordPressEnquiryInput): Promise<{ enquiryId: string }> {
  const person = requireParty(actor)
  const { partnershipId, outlet, journalist, question, askedOn, answerNeededBy } = input
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    permit(refusalRecordPressEnquiry(actor))
    const problems = problemsOfDays(input)
    if (Object.keys(problems).length > 0) throw refusal("common.invalid_input", problems)
    // Two that come at once queue here, so that the second finds the first.
    await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR UPDATE`
    const since = { gt: fromNow(-repeatMinutes * minute) }
    const same = await tx.pressEnquiry.findFirst({
      where: {
        ...visibleEnquiries(actor),
        ...{ partnershipId, outlet, question, recordedById: person.userId, recordedAt: since },
      },
      select: { id: true },
    })
    if (same) return { enquiryId: same.id }
    const terms = termsForPress(await listTermsInForce(actor, partnershipId))
    const lines = linesOf(terms).filter(({ holdingLine }) => holdingLine !== "")
    const { id: enquiryId } = await tx.pressEnquiry.create({
      data: {
        ...{ partnershipId, memberId: person.member.id, outlet, journalist, question },
        askedOn: new Date(askedOn),
        answerNeededBy: answerNeededBy && new Date(answerNeededBy),
        referredToIds: referredTo(partnership.parties, person.member.id, terms),
        holdingLine: [...new Set(lines.map(({ holdingLine }) => holdingLine))].join("\n\n"),
        reference: lines.map(({ reference }) => reference).join(", ") || null,
        ...{ recordedById: person.userId, recordedByName: person.name, recordedAt: now() },
      },
      select: { id: true },
    })
    const partyIds = partnership.parties.map(party => party.memberId)
    await recordAudit(tx, actor, {
      subject: { type: "press_enquiry", id: enquiryId },
      event: "press_enquiry.referred",
      partyIds,
      values: { partnershipId, askedOn, answerNeededBy },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "pressAsked",
      values: { by: person.member.name, outlet },
      path: paths.partnerships.pressEnquiry(partnershipId, enquiryId),
    })
    return { enquiryId }
  })
}

/** One day of grace: in the Pacific it is tomorrow already while the portal counts in UTC. */
function problemsOfDays({ askedOn, answerNeededBy }: RecordPressEnquiryInput): Problems {
  const problems: Problems = {}
  if (askedOn > fromNow(day).toISOString().slice(0, 10)) problems.askedOn = { code: "dayAhead" }
  if (answerNeededBy && answerNeededBy < askedOn) problems.answerNeededBy = { code: "neededBeforeAsked" }
  return problems
}
