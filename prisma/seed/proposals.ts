import type { Person } from "#lib/actor"
import { acceptProposal } from "#lib/agreements/proposals/commands/accept-proposal"
import { counterProposal } from "#lib/agreements/proposals/commands/counter-proposal"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { refuseProposal } from "#lib/agreements/proposals/commands/refuse-proposal"
import { withdrawProposal } from "#lib/agreements/proposals/commands/withdraw-proposal"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { placeDigest, placeNamed } from "#lib/agreements/terms/place"
import type { Terms } from "#lib/agreements/terms/schema"
import { dayFromNow, daysAgo } from "#seed/clock"
import { look, type Pair, passOn } from "#seed/texts"

/** Other words that one side of the story wants, as typed into the form of their place. */
type Wish = { section: SectionKey; place: string; value: string; reason: string }

/** The ids of what is proposed and not answered yet: to the company, and by it in answer to another. */
export type Proposals = { proposals: { toCompany: string; byCompany: string } }

function seenIn(terms: Terms, section: SectionKey, name: string): string {
  const place = placeNamed(section, name)
  if (!place) throw new Error(`The story names ${section}.${name}, which is no place of the terms`)
  return placeDigest(terms, place)
}

async function proposed(person: Person, agreementId: string, { section, place, ...wish }: Wish) {
  const { terms } = await look(person, agreementId)
  const seen = seenIn(terms, section, place)
  await proposeChange(person, { agreementId, section, place, seen, ...wish })
  return newest(person, agreementId)
}

async function newest(person: Person, agreementId: string) {
  const proposal = (await listProposals(person, agreementId)).at(-1)
  if (!proposal) throw new Error("A proposal of the story has not come")
  return { proposalId: proposal.id, version: proposal.version }
}

/** In the first text of what is in force now, the company asked for one thing more, and the local resource took it in. */
export async function tellAcceptedWords({ company, local }: Pair, agreementId: string): Promise<void> {
  const wish = await proposed(company, agreementId, {
    section: "services",
    place: "notIncluded",
    value: "Talks with the owner about money. Those are held by the company.",
    reason: "The owner has asked us twice who pays. We do not want this to fall to you.",
  })
  daysAgo(94)
  await acceptProposal(local, wish)
  await passOn(local, agreementId, "We took in what you proposed. It helps us.")
}

/** While the company has the pen, the local resource asks for changes; of four, one waits for each side. */
export async function tellProposals({ company, local }: Pair, agreementId: string): Promise<Proposals["proposals"]> {
  daysAgo(12)
  const { terms } = await look(local, agreementId)
  const payment = terms.sections.price.payments[0]?.id ?? ""
  const early = await proposed(local, agreementId, {
    section: "timeline",
    place: "startsOn",
    value: dayFromNow(38),
    reason: "Two of us are free a week earlier.",
  })
  const travel = await proposed(local, agreementId, {
    section: "price",
    place: "expenses",
    value: terms.sections.price.expenses === "against_receipts" ? "in_the_price" : "against_receipts",
    reason: "We cannot know today how often the team has to go back.",
  })
  const end = await proposed(local, agreementId, {
    section: "timeline",
    place: "endsOn",
    value: dayFromNow(180),
    reason: "Both mills close for two weeks at the end of the season.",
  })
  daysAgo(10)
  await withdrawProposal(local, early)
  await refuseProposal(company, { ...travel, answer: "Our finance team cannot handle receipts for sums this small." })
  const { terms: now } = await look(company, agreementId)
  await counterProposal(company, {
    ...end,
    seen: seenIn(now, "timeline", "endsOn"),
    value: dayFromNow(164),
    reason: "Two weeks more are right, but our year of reporting ends soon after.",
  })
  const { proposalId: byCompany } = await newest(company, agreementId)
  daysAgo(4)
  const { proposalId: toCompany } = await proposed(local, agreementId, {
    section: "price",
    place: `payments.${payment}.dueDays`,
    value: "30",
    reason: "We pay our interviewers at the end of each month. Sixty days would make us borrow.",
  })
  return { toCompany, byCompany }
}
