import type { Actor } from "#lib/actor"
import { day, fromNow, now, today } from "#lib/clock"
import { agreedAnswerDays, type PublicityRules } from "#lib/confidentiality/publicity"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { announceRequest, permitNameUse, queueRequests } from "#lib/confidentiality/requests/asking"
import { forbiddenUse } from "#lib/confidentiality/requests/policy"
import type { AskNameUseInput } from "#lib/confidentiality/requests/schema"
import { dayOf, visibleRequests } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { type Problems, refusal } from "#lib/errors"
import { storeFile } from "#lib/files/store-file"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Asks every other party whether a name, a logo or a story may be used: with the exact text, a picture of it where there
 * is one, the places, and from when until when. A signed text decides by when they answer, and what is never asked for.
 * Refuses: common.not_found, common.invalid_input (days, picture), confidentiality.viewers_only_read,
 * confidentiality.name_use_forbidden.
 */
export async function askNameUse(actor: Actor, input: AskNameUseInput): Promise<{ requestId: string }> {
  const person = requireParty(actor)
  const { partnershipId, uses, words, startsOn, until } = input
  const memberId = person.member.id
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    permitNameUse(actor, null)
    const since = await queueRequests(tx, partnershipId)
    const same = await tx.disclosureRequest.findFirst({
      where: {
        ...visibleRequests(actor),
        ...{ partnershipId, words, occasion: input.places, askedById: person.userId, askedAt: since },
        uses: { equals: uses },
      },
      select: { id: true },
    })
    if (same) return { requestId: same.id }
    // Behind the lock under which a change of the agreement comes into force.
    const all = await listTermsInForce(actor, partnershipId)
    const owners = partnership.parties.filter(party => party.memberId !== memberId)
    permitNameUse(actor, forbiddenUse(all, owners, { uses, today: today() }))
    const answerBy = answerDay(all) ?? input.answerBy
    if (!answerBy) throw refusal("common.invalid_input", { answerBy: { code: "required" } })
    const problems = problemsOfDays({ startsOn, until, answerBy })
    if (Object.keys(problems).length > 0) throw refusal("common.invalid_input", problems)
    const { picture } = input
    const stored = picture && (await storeFile(tx, actor, { file: picture, memberId, partnershipId, field: "picture" }))
    const { id: requestId } = await tx.disclosureRequest.create({
      data: {
        ...{ partnershipId, memberId, uses, words, scope: "named", occasion: input.places, purpose: input.purpose },
        pictureId: stored?.fileId,
        startsOn: new Date(startsOn),
        until: new Date(until),
        answerBy: new Date(answerBy),
        ...{ askedById: person.userId, askedByName: person.name, askedAt: now() },
      },
      select: { id: true },
    })
    const partyIds = partnership.parties.map(party => party.memberId)
    const request = { id: requestId, partnershipId, partyIds, answerBy }
    await announceRequest(tx, actor, request, person.member, {
      kind: "nameUseAsked",
      values: { uses: uses.join(" "), startsOn, until },
    })
    return { requestId }
  })
}

/** The last day on which an answer is owed by a signed text; null where none says. */
function answerDay(all: readonly PublicityRules[]): string | null {
  const days = agreedAnswerDays(all, today())
  return days === null ? null : dayOf(fromNow(days * day))
}

type Days = { startsOn: string; until: string; answerBy: string }

function problemsOfDays({ startsOn, until, answerBy }: Days): Problems {
  const problems: Problems = {}
  if (startsOn < today()) problems.startsOn = { code: "dateInPast" }
  if (until < startsOn) problems.until = { code: "endsBeforeStart" }
  else if (until < answerBy) problems.until = { code: "untilBeforeAnswer" }
  if (answerBy < today()) problems.answerBy = { code: "dateInPast" }
  return problems
}
