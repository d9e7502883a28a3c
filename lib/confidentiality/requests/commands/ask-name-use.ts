import type { Actor } from "#lib/actor"
import { now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { announceRequest, queueRequests } from "#lib/confidentiality/requests/asking"
import { refusalAskNameUse } from "#lib/confidentiality/requests/policy"
import type { AskNameUseInput } from "#lib/confidentiality/requests/schema"
import { visibleRequests } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { type Problems, refusal } from "#lib/errors"
import { storeFile } from "#lib/files/store-file"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Asks every other party whether a name, a logo or a story may be used: with the exact text, a picture of it where there
 * is one, the places, and from when until when.
 * Refuses: common.not_found, common.invalid_input (days, picture), confidentiality.viewers_only_read.
 */
export async function askNameUse(actor: Actor, input: AskNameUseInput): Promise<{ requestId: string }> {
  const person = requireParty(actor)
  const { partnershipId, uses, words, startsOn, until, answerBy } = input
  const memberId = person.member.id
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    permit(refusalAskNameUse(actor))
    const problems = problemsOfDays(input)
    if (Object.keys(problems).length > 0) throw refusal("common.invalid_input", problems)
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

function problemsOfDays({ startsOn, until, answerBy }: AskNameUseInput): Problems {
  const problems: Problems = {}
  if (startsOn < today()) problems.startsOn = { code: "dateInPast" }
  if (until < startsOn) problems.until = { code: "endsBeforeStart" }
  else if (until < answerBy) problems.until = { code: "untilBeforeAnswer" }
  if (answerBy < today()) problems.answerBy = { code: "dateInPast" }
  return problems
}
