import type { Person } from "#lib/actor"
import { openAgreement } from "#lib/agreements/commands/open-agreement"
import { answerNeutralProposal } from "#lib/agreements/neutral/commands/answer-neutral-proposal"
import { answerNeutralRequest } from "#lib/agreements/neutral/commands/answer-neutral-request"
import { commentAsNeutral } from "#lib/agreements/neutral/commands/comment-as-neutral"
import { endNeutralRole } from "#lib/agreements/neutral/commands/end-neutral-role"
import { offerNeutrality } from "#lib/agreements/neutral/commands/offer-neutrality"
import { proposeNeutralPerson } from "#lib/agreements/neutral/commands/propose-neutral-person"
import { listNeutralCandidates } from "#lib/agreements/neutral/queries/list-neutral-candidates"
import { openPartnership } from "#lib/partnerships/commands/open-partnership"
import { daysAgo } from "#seed/clock"
import { unwritten, withoutPrice } from "#seed/endings"
import { begin, dated } from "#seed/journeys"
import type { Cast } from "#seed/people"
import { openingMember } from "#seed/texts"

/** The neutral persons of the story: Nazma is one, Ruma is asked, and whether Jonas is to be asked waits for an answer. */
export type Neutrals = {
  neutral: { active: string; asked: string; proposed: string; inAsked: string; inProposed: string }
}

/** Tells of agreements in which somebody of no party is asked in: one at work, one asked, one proposed, one that was ended. */
export async function tellNeutrals({ people }: Cast, negotiating: string): Promise<Neutrals> {
  const { ingrid, jonas, harriet, ruma, nazma } = people
  daysAgo(9)
  await offerNeutrality(nazma, {
    words: "Thirty years between mills and unions in Gazipur. I help both sides to say what they mean.",
  })
  await offerNeutrality(ruma, { words: "Agreements about children and families. I read Bengali and English." })
  await offerNeutrality(jonas, { words: "How buyers read a contract, for those who have never been one." })

  daysAgo(2)
  const active = await askedIn({ by: ingrid, person: nazma, answering: ruma }, negotiating, {
    reason: "We go round in circles about the interviews. She has made such plans with many mills, and takes no side.",
  })
  daysAgo(1)
  await answerNeutralRequest(nazma, { neutralId: active, answer: "accept" })
  await commentAsNeutral(nazma, {
    neutralId: active,
    section: "method",
    text: "Forty interviews in eight days can be done when two people ask at the same time. Would that be possible for you both?",
  })

  const inAsked = await negotiatedBetween(harriet, nazma, "A fund for workers who are dismissed")
  daysAgo(1)
  const ended = await askedIn({ by: harriet, person: jonas, answering: nazma }, inAsked, {
    reason: "He knows how other buyers do this.",
  })
  await endNeutralRole(nazma, { neutralId: ended, words: "We would rather have somebody from outside the trade." })
  const asked = await askedIn({ by: nazma, person: ruma, answering: harriet }, inAsked, {
    reason:
      "Most who are dismissed are mothers. She knows what a family needs in the first month, and is nobody’s friend here.",
  })

  const inProposed = await negotiatedBetween(harriet, nazma, "Who may enter the workers’ hostel")
  daysAgo(1)
  const proposed = await proposedBy(nazma, ruma, inProposed, {
    reason: "We do not trust each other on this one yet. Somebody whom we both trust should read along.",
  })
  return { neutral: { active, asked, proposed, inAsked, inProposed } }
}

type Roles = { by: Person; person: Person; answering: Person }

async function askedIn(
  { by, person, answering }: Roles,
  agreementId: string,
  said: { reason: string },
): Promise<string> {
  const neutralId = await proposedBy(by, person, agreementId, said)
  await answerNeutralProposal(answering, { neutralId, answer: "agree" })
  return neutralId
}

async function proposedBy(by: Person, person: Person, agreementId: string, said: { reason: string }): Promise<string> {
  const candidate = (await listNeutralCandidates(by, agreementId)).find(({ name }) => name === person.name)
  if (!candidate) throw new Error(`${person.name} cannot be asked in the story`)
  const { neutralId } = await proposeNeutralPerson(by, { agreementId, candidateId: candidate.id, ...said })
  return neutralId
}

async function negotiatedBetween(company: Person, local: Person, title: string): Promise<string> {
  daysAgo(4)
  const members = [openingMember(company, "company", "GB"), openingMember(local, "local_resource", "BD")]
  const parties = [company, local].flatMap(({ member }) =>
    member ? [{ memberId: member.id, kind: member.kind, name: member.name }] : [],
  )
  const { partnershipId } = await openPartnership(company, { parties })
  const { agreementId } = await openAgreement(company, {
    partnershipId,
    opening: { kind: "partnering", title, language: "en", members, ...unwritten(local.member?.id ?? "") },
  })
  await begin({ company, local }, agreementId, dated(30, 390, withoutPrice))
  return agreementId
}
