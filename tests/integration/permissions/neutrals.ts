import { answerNeutralProposal } from "#lib/agreements/neutral/commands/answer-neutral-proposal"
import { answerNeutralRequest } from "#lib/agreements/neutral/commands/answer-neutral-request"
import { commentAsNeutral } from "#lib/agreements/neutral/commands/comment-as-neutral"
import { endNeutralRole } from "#lib/agreements/neutral/commands/end-neutral-role"
import { endUnfitRoles } from "#lib/agreements/neutral/commands/end-unfit-roles"
import { offerNeutrality } from "#lib/agreements/neutral/commands/offer-neutrality"
import { proposeNeutralPerson } from "#lib/agreements/neutral/commands/propose-neutral-person"
import { remindOfNeutrals } from "#lib/agreements/neutral/commands/remind-of-neutrals"
import { takeBackNeutrality } from "#lib/agreements/neutral/commands/take-back-neutrality"
import { getNeutralComparison } from "#lib/agreements/neutral/queries/get-neutral-comparison"
import { getNeutralOffer } from "#lib/agreements/neutral/queries/get-neutral-offer"
import { getNeutralReading } from "#lib/agreements/neutral/queries/get-neutral-reading"
import { getNeutralVersion } from "#lib/agreements/neutral/queries/get-neutral-version"
import { listNeutralCandidates } from "#lib/agreements/neutral/queries/list-neutral-candidates"
import { listNeutralPersons } from "#lib/agreements/neutral/queries/list-neutral-persons"
import { listNeutralRoles } from "#lib/agreements/neutral/queries/list-neutral-roles"
import type { Story } from "#seed/story"
import { type Column, everybody, nordvik, type Row, represented, shishu } from "./row.ts"

const parties: Column[] = [...nordvik, ...shishu]
const viewers: Column[] = ["astrid", "even", "shirin", "rafiq"]
const writers = parties.filter(column => !viewers.includes(column))
const allWriters = represented.filter(column => !viewers.includes(column))

async function nazmaOnTheList({ people, agreements }: Story): Promise<string> {
  const found = await listNeutralCandidates(people.ingrid, agreements.negotiating)
  return found.find(({ name }) => name === people.nazma.name)?.id ?? ""
}

/**
 * Nazma is the neutral person of the story's negotiation between Nordvik Apparel and Shishu Odhikar Kendra: her column in
 * the rows of all other rooms says that she finds nothing there. Ruma is asked by Alder & Finch and Nazma's federation.
 */
export const rows: Row[] = [
  {
    of: "#lib/agreements/neutral/commands/offer-neutrality",
    run: actor => offerNeutrality(actor, { words: "Ask me." }),
    allowed: allWriters,
    refused: viewers,
  },
  {
    of: "#lib/agreements/neutral/commands/take-back-neutrality",
    run: actor => takeBackNeutrality(actor, {}),
    allowed: allWriters,
    refused: viewers,
  },
  {
    of: "#lib/agreements/neutral/commands/propose-neutral-person",
    run: async (actor, story) =>
      proposeNeutralPerson(actor, {
        ...{ agreementId: story.amendment, candidateId: await nazmaOnTheList(story) },
        reason: "Both sides know her work.",
      }),
    allowed: writers,
    refused: viewers,
  },
  {
    of: "#lib/agreements/neutral/commands/answer-neutral-proposal",
    run: (actor, { neutral }) => answerNeutralProposal(actor, { neutralId: neutral.proposed, answer: "agree" }),
    allowed: ["harriet"],
    refused: ["nazma"],
  },
  {
    of: "#lib/agreements/neutral/commands/answer-neutral-request",
    run: (actor, { neutral }) => answerNeutralRequest(actor, { neutralId: neutral.asked, answer: "accept" }),
    allowed: ["ruma"],
  },
  {
    of: "#lib/agreements/neutral/commands/end-neutral-role",
    run: (actor, { neutral }) => endNeutralRole(actor, { neutralId: neutral.active, words: "We go on alone." }),
    allowed: [...writers, "nazma"],
    refused: viewers,
  },
  {
    of: "#lib/agreements/neutral/commands/comment-as-neutral",
    run: (actor, { neutral }) =>
      commentAsNeutral(actor, { neutralId: neutral.active, section: "method", text: "A question to you both." }),
    allowed: ["nazma"],
  },
  {
    of: "#lib/agreements/neutral/commands/remind-of-neutrals",
    run: actor => remindOfNeutrals(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/neutral/commands/end-unfit-roles",
    run: actor => endUnfitRoles(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/neutral/queries/get-neutral-offer",
    run: actor => getNeutralOffer(actor),
    allowed: ["jonas", "ruma", "nazma"],
  },
  {
    of: "#lib/agreements/neutral/queries/list-neutral-candidates",
    run: (actor, { agreements }) => listNeutralCandidates(actor, agreements.negotiating),
    allowed: parties,
  },
  {
    of: "#lib/agreements/neutral/queries/list-neutral-persons",
    run: (actor, { agreements }) => listNeutralPersons(actor, agreements.negotiating),
    allowed: parties,
  },
  {
    of: "#lib/agreements/neutral/queries/list-neutral-roles",
    run: actor => listNeutralRoles(actor),
    allowed: ["ruma", "nazma"],
  },
  {
    of: "#lib/agreements/neutral/queries/get-neutral-reading",
    run: (actor, { neutral }) => getNeutralReading(actor, neutral.active),
    allowed: ["nazma"],
  },
  {
    of: "#lib/agreements/neutral/queries/get-neutral-comparison",
    run: (actor, { neutral }) => getNeutralComparison(actor, neutral.active),
    allowed: ["nazma"],
  },
  {
    of: "#lib/agreements/neutral/queries/get-neutral-version",
    run: (actor, { neutral }) => getNeutralVersion(actor, neutral.active, 1),
    allowed: ["nazma"],
  },
]
