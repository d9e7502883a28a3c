import type { Actor } from "#lib/actor"
import { now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { type FoundName, findNames, namesKnownTo } from "#lib/confidentiality/known-names"
import { isAmong } from "#lib/confidentiality/may-share-under"
import { listNotedNames } from "#lib/confidentiality/queries/list-noted-names"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { isKnownProblem } from "#lib/confidentiality/remediation"
import { announceRequest, queueRequests } from "#lib/confidentiality/requests/asking"
import { factsOn, prospectOf, refusalAskDisclosure } from "#lib/confidentiality/requests/policy"
import type { AskDisclosureInput } from "#lib/confidentiality/requests/schema"
import { visibleRequests } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { type Problem, refusal } from "#lib/errors"
import { listOwnSites } from "#lib/members/queries/list-own-sites"
import { listRepresentatives } from "#lib/members/queries/list-representatives"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Asks every other party whether these words may be told to an audience. Asked is only what the terms of the agreements
 * leave to consent; what they forbid is a matter of the agreement. Words to be told without names may hold no whole name
 * that the asker's side knows.
 * Refuses: common.not_found, common.invalid_input (days, names), confidentiality.viewers_only_read,
 * confidentiality.shared_already, confidentiality.consent_cannot_help.
 */
export async function askDisclosure(actor: Actor, input: AskDisclosureInput): Promise<{ requestId: string }> {
  const person = requireParty(actor)
  const { partnershipId, agreementId = null, subject, audience, problemId, scope, words, until, answerBy } = input
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    const all = await listTermsInForce(actor, partnershipId)
    if (!isAmong(all, agreementId)) throw refusal("common.not_found")
    const problems = await listNotedProblems(actor, partnershipId)
    if (!isKnownProblem(problems, problemId)) throw refusal("common.not_found")
    const facts = factsOn(today(), { problems, grants: [] }, { subject, problemId })
    // A consent covers its own words only, so those that hold already do not answer for others.
    const question = { agreementId, subject, audience, asMember: person.member.id, facts }
    const since = await queueRequests(tx, partnershipId)
    const same = await tx.disclosureRequest.findFirst({
      where: {
        ...visibleRequests(actor),
        ...{
          partnershipId,
          agreementId,
          subject,
          audience,
          problemId,
          scope,
          words,
          askedById: person.userId,
          askedAt: since,
        },
      },
      select: { id: true },
    })
    if (same) return { requestId: same.id }
    permit(refusalAskDisclosure(actor, prospectOf(all, question, scope), scope))
    if (answerBy < today()) throw refusal("common.invalid_input", { answerBy: { code: "dateInPast" } })
    if (until && until < answerBy) throw refusal("common.invalid_input", { until: { code: "untilBeforeAnswer" } })
    if (scope === "anonymised") {
      const [people, sites] = [await listRepresentatives(actor), await listOwnSites(actor)]
      const noted = await listNotedNames(actor, partnershipId)
      const named = findNames(words, namesKnownTo({ parties: partnership.parties, people, sites, noted }))
      const [whole] = named.filter(({ isWhole }) => isWhole)
      if (whole) throw refusal("common.invalid_input", { words: nameInWords(whole) })
    }
    const { id: requestId } = await tx.disclosureRequest.create({
      data: {
        ...{ partnershipId, agreementId, memberId: person.member.id, subject, audience, problemId, scope, words },
        ...{ occasion: input.occasion, purpose: input.purpose },
        until: until && new Date(until),
        answerBy: new Date(answerBy),
        ...{ askedById: person.userId, askedByName: person.name, askedAt: now() },
      },
      select: { id: true },
    })
    const partyIds = partnership.parties.map(party => party.memberId)
    const request = { id: requestId, partnershipId, partyIds, answerBy }
    await announceRequest(tx, actor, request, person.member, {
      kind: "disclosureAsked",
      values: { subject, audience, scope },
    })
    return { requestId }
  })
}

/** The first name with its place; mended, the next one is told. */
function nameInWords({ found, line, character }: FoundName): Problem {
  return { code: "nameInWords", values: { found, line, character } }
}
