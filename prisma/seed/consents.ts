import { answerLearning } from "#lib/confidentiality/learnings/commands/answer-learning"
import { proposeLearning } from "#lib/confidentiality/learnings/commands/propose-learning"
import { publishLearning } from "#lib/confidentiality/learnings/commands/publish-learning"
import { writeLearning } from "#lib/confidentiality/learnings/commands/write-learning"
import { getLearning } from "#lib/confidentiality/learnings/queries/get-learning"
import type { WriteLearningInput } from "#lib/confidentiality/learnings/schema"
import { recordPressEnquiry } from "#lib/confidentiality/press/commands/record-press-enquiry"
import { askDisclosure } from "#lib/confidentiality/requests/commands/ask-disclosure"
import { askNameUse } from "#lib/confidentiality/requests/commands/ask-name-use"
import { grantDisclosure } from "#lib/confidentiality/requests/commands/grant-disclosure"
import { dayFromNow, daysAgo } from "#seed/clock"
import type { Cast } from "#seed/people"

/** Five learnings, two of them on a page for everybody; a consent and a permission to use a name that were given, a request that waits; a journalist’s question. */
export type Consents = {
  consents: {
    learningDraft: string
    learningProposed: string
    learningPublished: string
    learningNamed: string
    learningUnnamed: string
    granted: string
    asked: string
    pressEnquiry: string
  }
}

/** Tells what the two who work together asked of each other before they told it to others. */
export async function tellConsents({ people }: Cast, partnershipId: string): Promise<Consents> {
  const { ingrid, jonas, ruma, tanvir } = people

  daysAgo(22)
  const { requestId: granted } = await askDisclosure(tanvir, {
    ...{ partnershipId, subject: "findings", audience: "journalists", scope: "anonymised", problemId: null },
    words: "In one of the printing units that we visited, nobody could show us a list of those who work at night.",
    occasion: "A conversation with a weekly in Dhaka that writes about night work in Gazipur, in the next two months.",
    purpose: "Night work without lists is common here. If it is written about, inspectors ask for the lists.",
    until: dayFromNow(40),
    answerBy: dayFromNow(-8),
  })
  daysAgo(19)
  await grantDisclosure(ingrid, {
    ...{ partnershipId, requestId: granted, scope: "anonymised", until: dayFromNow(40) },
    conditions: "The month and the part of town are left out. We read the sentence before it is printed.",
  })

  daysAgo(34)
  const { requestId: shown } = await askNameUse(jonas, {
    ...{ partnershipId, uses: ["name"], picture: undefined },
    words: "In Gazipur we work with Shishu Odhikar Kendra. If you know of a child at work, you can tell them.",
    places: "The notice board in the canteen of each site, and the first page of the hotline’s leaflet.",
    purpose: "Workers speak sooner when they know who listens.",
    startsOn: dayFromNow(-30),
    until: dayFromNow(150),
    answerBy: dayFromNow(-24),
  })
  daysAgo(32)
  await grantDisclosure(ruma, {
    ...{ partnershipId, requestId: shown, scope: "named", until: dayFromNow(150) },
    conditions: "In Bengali too, and with no logo of the company beside our name.",
  })

  daysAgo(2)
  const { requestId: asked } = await askDisclosure(ruma, {
    ...{ partnershipId, subject: "reports_and_outputs", audience: "other_companies", scope: "named", problemId: null },
    words: "The two pages of our report that say how we found families through the ward school, with both our names.",
    occasion: "The meeting of buyers in Dhaka, on paper for those who come.",
    purpose: "Other buyers ask how remediation can begin at a school. They could begin sooner.",
    until: dayFromNow(60),
    answerBy: dayFromNow(12),
  })

  daysAgo(1)
  const { enquiryId: pressEnquiry } = await recordPressEnquiry(tanvir, {
    ...{ partnershipId, outlet: "Dhaka Evening Television", journalist: "" },
    question: "Is it true that children work for a Norwegian brand in Gazipur, and that you know it?",
    ...{ askedOn: dayFromNow(-1), answerNeededBy: dayFromNow(2) },
  })
  const learnings = await tellLearnings({ people }, partnershipId)
  return { consents: { ...learnings, granted, asked, pressEnquiry } }
}

/** What was learnt and told to others: one text published, one that waits for the company, one draft with names in it. */
async function tellLearnings({ people }: Pick<Cast, "people">, partnershipId: string) {
  const { ingrid, ruma, tanvir } = people
  daysAgo(16)
  const { learningId: learningPublished } = await writeLearning(ruma, {
    ...{ partnershipId, audience: "other_local_resources", subjects: ["methods_and_learnings"], problemId: null },
    title: "Begin at the ward school",
    text: "Teachers know which children stopped coming, and when. We asked them before we went to any gate.\n\nIn three weeks we knew more than in a year of visits.",
    place: "The spring letter of the child-rights forum in Dhaka, and its web page.",
    publishOn: dayFromNow(-10),
  })
  const first = { partnershipId, learningId: learningPublished }
  await proposeLearning(ruma, { ...first, version: 1 })
  daysAgo(13)
  const read = await getLearning(ingrid, learningPublished)
  await answerLearning(ingrid, {
    ...{ ...first, version: 2, digest: read?.digest ?? "", verdict: "approve", until: dayFromNow(350) },
    conditions: "The web page links to the toolkit that we both wrote.",
  })
  daysAgo(10)
  await publishLearning(ruma, { ...first, version: 3 })

  const learningNamed = await tellEverybody({ people }, partnershipId, {
    page: "named",
    indexed: "yes",
    title: "Pay the stipend to the mother, and on market day",
    text: "We paid it to the school at first, and families heard of it late. Paid to the mother, on the day on which she sells at the market, it was there when rice was bought.\n\nNobody had to come to an office, and nobody had to explain it to a foreman.",
  })
  const learningUnnamed = await tellEverybody({ people }, partnershipId, {
    page: "anonymised",
    title: "Ask who keeps the key",
    text: "At each gate we asked one thing first: who keeps the key at night? Where nobody could say it, we came back after dark.\n\nIt told us more about night work than any list did.",
  })

  daysAgo(3)
  const { learningId: learningProposed } = await writeLearning(tanvir, {
    ...{ partnershipId, audience: "public", subjects: ["methods_and_learnings"], problemId: null },
    title: "What a stipend does not solve",
    text: "A stipend brought the children to school in the mornings. It did not keep them from the evening shift. What did was a talk with the eldest brother.",
    place: "A talk at the university of Dhaka, and the paper that is handed out.",
    publishOn: dayFromNow(20),
  })
  await proposeLearning(tanvir, { partnershipId, learningId: learningProposed, version: 1 })

  daysAgo(1)
  const { learningId: learningDraft } = await writeLearning(ruma, {
    ...{ partnershipId, audience: "other_local_resources", subjects: ["methods_and_learnings"], problemId: null },
    title: "How Shishu Odhikar Kendra and Nordvik Apparel talk about bad news",
    text: "Nordvik Apparel hears of a problem within a day, by telephone and before any paper. Tanvir calls; nobody writes a name.",
    place: "A page in the newsletter of our network.",
    publishOn: dayFromNow(30),
  })
  return { learningDraft, learningProposed, learningPublished, learningNamed, learningUnnamed }
}

/** A text for everybody, on a page of the network: approved by the company with no last day, and published at once. */
async function tellEverybody(
  { people }: Pick<Cast, "people">,
  partnershipId: string,
  words: Pick<WriteLearningInput, "title" | "text" | "page" | "indexed">,
): Promise<string> {
  const { ingrid, ruma } = people
  daysAgo(9)
  const { learningId } = await writeLearning(ruma, {
    ...{ partnershipId, audience: "public", subjects: ["methods_and_learnings"], problemId: null },
    ...{ ...words, place: "A page of this network.", publishOn: dayFromNow(-6) },
  })
  const first = { partnershipId, learningId }
  await proposeLearning(ruma, { ...first, version: 1 })
  daysAgo(7)
  const { digest = "" } = (await getLearning(ingrid, learningId)) ?? {}
  await answerLearning(ingrid, {
    ...{ ...first, version: 2, digest: digest ?? "", verdict: "approve", until: null, conditions: "" },
  })
  daysAgo(6)
  await publishLearning(ruma, { ...first, version: 3 })
  return learningId
}
