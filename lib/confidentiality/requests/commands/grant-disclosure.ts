import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { permitNameUse } from "#lib/confidentiality/requests/asking"
import { commonGround, forbiddenUse, refusalAnswerDisclosure } from "#lib/confidentiality/requests/policy"
import type { GrantDisclosureInput, Scope } from "#lib/confidentiality/requests/schema"
import { moveRequest } from "#lib/confidentiality/requests/transition"
import { lockRequest } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { type Problems, refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"

/**
 * Says yes for one party, as far and as long as it says, never further than was asked. With the last yes the consent of
 * all holds, in the narrowest form that any of them gave. The same yes twice is one.
 * Refuses: common.not_found, common.invalid_input (wider than asked), confidentiality.viewers_only_read,
 * confidentiality.not_yours_to_answer, confidentiality.not_now, confidentiality.name_use_forbidden.
 */
export async function grantDisclosure(actor: Actor, input: GrantDisclosureInput): Promise<{ isGranted: boolean }> {
  const person = requireParty(actor)
  const { scope, until, conditions: words } = input
  return asActor(actor, async tx => {
    const request = await lockRequest(tx, actor, input.requestId)
    const { id, partnershipId, partyIds, askerId } = request
    const own = request.answers.find(answer => answer.memberId === person.member.id)
    const isRepeat = own?.scope === scope && own.until === until && own.words === words
    if (isRepeat && own.revokedAt === null) return { isGranted: request.state === "granted" }
    permit(refusalAnswerDisclosure(actor, request))
    if (request.uses.length > 0) {
      const { parties = [] } = (await getPartnership(actor, partnershipId)) ?? {}
      const owners = parties.filter(({ memberId }) => memberId !== askerId)
      const all = await listTermsInForce(actor, partnershipId)
      // What all have signed as never is lifted by a change of what they signed, and not by one yes.
      permitNameUse(actor, forbiddenUse(all, owners, { uses: request.uses, today: today() }))
    }
    const problems = widerThanAsked(request, { scope, until })
    if (Object.keys(problems).length > 0) throw refusal("common.invalid_input", problems)
    await tx.disclosureAnswer.create({
      data: {
        ...{ requestId: id, partnershipId, memberId: person.member.id, scope, words },
        until: until && new Date(until),
        ...{ answeredById: person.userId, answeredByName: person.name, answeredAt: now() },
      },
      select: { id: true },
    })
    const consents = [...request.answers, { scope, until }].flatMap(({ scope: given, until: last }) =>
      given ? { scope: given, until: last } : [],
    )
    const common = consents.length === partyIds.length - 1 ? commonGround(consents) : null
    if (common) {
      await moveRequest(tx, request, "grant", {
        grantedScope: common.scope,
        grantedUntil: common.until && new Date(common.until),
        grantedAt: now(),
      })
    }
    await recordAudit(tx, actor, {
      subject: { type: "disclosure_request", id },
      event: common ? "disclosure_request.granted" : "disclosure_request.agreed",
      partyIds,
      values: { partnershipId, scope, until },
    })
    if (common) {
      await notifyOtherParties(tx, [askerId], person.member.id, {
        kind: "disclosureGranted",
        values: { by: person.member.name },
        path: paths.partnerships.disclosure(partnershipId, id),
      })
    }
    return { isGranted: common !== null }
  })
}

/** What the asker did not ask for would be a consent that nobody looked for. */
function widerThanAsked(
  asked: { scope: Scope; startsOn: string | null; until: string | null },
  given: { scope: Scope; until: string | null },
): Problems {
  const problems: Problems = {}
  if (given.scope === "named" && asked.scope !== "named") problems.scope = { code: "widerThanAsked" }
  if (asked.until && (given.until === null || given.until > asked.until)) problems.until = { code: "widerThanAsked" }
  if (given.until && asked.startsOn && given.until < asked.startsOn) problems.until = { code: "endsBeforeStart" }
  if (given.until && given.until < today()) problems.until = { code: "dateInPast" }
  return problems
}
