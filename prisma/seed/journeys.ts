import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import { withdrawAgreement } from "#lib/agreements/commands/withdraw-agreement"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { SectionValues } from "#lib/agreements/terms/fields"
import { keepViewedSection } from "#lib/agreements/viewed/commands/keep-viewed-section"
import { askQuestion } from "#lib/briefs/commands/ask-question"
import { dayFromNow, daysAgo } from "#seed/clock"
import { addTextsAndBengali, beginOnStandardText } from "#seed/languages"
import { answerNeed, describeNeed, type StoryBrief, type StoryProposal, selectAnswer, sendNeed } from "#seed/needs"
import type { Cast } from "#seed/people"
import { type Proposals, tellAcceptedWords, tellProposals } from "#seed/proposals"
import { signAs } from "#seed/signing"
import { tellTalk } from "#seed/talk"
import { termsBetween, trustingRules } from "#seed/terms-between"
import { agreeAndFreeze, look, type Pair, passOn, writeSections } from "#seed/texts"

/** The ids by which screens and tests find each state. */
export type Journeys = Proposals & {
  briefs: { draft: string; open: string; decided: string }
  agreements: { drafting: string; negotiating: string; signing: string; inForce: string; withdrawn: string }
  partnerships: { working: string; toBeSigned: string }
}

function brief(
  title: string,
  kind: string,
  need: { concern: string; outputs: string[]; topics: string[]; services: string[] },
  days: [from: number, to: number, answer: number],
  money: "paid" | "none",
  siteIds: string[] = [],
): StoryBrief {
  const budget = money === "paid" ? { currency: "EUR", from: "6000", to: "14000" } : {}
  return {
    title,
    need: { kind, ...need },
    where: {
      countries: ["BD"],
      places: "Gazipur and Savar",
      siteIds,
      affected: "About 900 workers, most of them women, on two shifts",
      languages: ["bn"],
    },
    when: {
      startsOn: dayFromNow(days[0]),
      endsOn: dayFromNow(days[1]),
      answerBy: dayFromNow(days[2]),
      money,
      ...budget,
    },
    offer: {
      offers: "The site has agreed in writing to give you its list of workers.",
      decides: "Ingrid Solberg, head of human rights",
      confidentiality: "Please do not name the site to anybody.",
    },
  }
}

function proposal(understanding: string, days: [from: number, to: number], total: string | null): StoryProposal {
  const noneReason = "Our members pay for our work. We take no money from companies."
  return {
    understanding,
    work: {
      approach: "We begin at the tea stalls and in the homes. We go to the site last.",
      outputs: [
        { title: "A report without names", description: "Findings by shift, with numbers" },
        { title: "School places and family visits", description: "For every child we find" },
      ],
      methodConditions: "No supervisor knows whom we speak to.",
    },
    dates: {
      startsOn: dayFromNow(days[0]),
      endsOn: dayFromNow(days[1]),
      milestones: [{ title: "Report handed over", dueOn: dayFromNow(Math.round((days[0] + days[1]) / 2)) }],
      realismAnswer: "Two colleagues come back from leave that week.",
    },
    price: total === null ? { stance: "none", noneReason } : { stance: "costs_only", currency: "EUR", total },
    conditions: {
      assumptions: "The site stays open, and its list of workers is true.",
      needsFromCompany: "A letter that introduces us to nobody.",
    },
  }
}

const childNeed = {
  concern:
    "Our auditor saw small hands at the ironing table of a printing unit, and an owner who said these were his nieces.",
  outputs: ["A report without names", "School places for the children found"],
  topics: ["child-labour", "education"],
  services: ["child-labour-remediation", "worker-interviews-offsite"],
}
const hoursNeed = {
  concern: "Pay slips and time cards do not agree, and we do not know why.",
  outputs: ["A report without names"],
  topics: ["working-hours", "wages"],
  services: ["worker-interviews-offsite"],
}
const talkNeed = {
  concern: "We want to understand why no union has been registered in four of our five factories.",
  outputs: ["Talks, twice a year"],
  topics: ["freedom-of-association"],
  services: ["social-dialogue-facilitation"],
}

/** Dates of terms, so that the story stays young whenever it is told. */
export function dated(from: number, to: number, more: (sections: SectionValues) => void = () => {}) {
  return (sections: SectionValues) => {
    const third = Math.round((to - from) / 3)
    const [first, second] = [dayFromNow(from + third), dayFromNow(from + 2 * third)]
    Object.assign(sections.timeline, { startsOn: dayFromNow(from), endsOn: dayFromNow(to) })
    for (const [place, row] of sections.timeline.milestones.entries()) row.dueOn = place === 0 ? first : second
    for (const [place, row] of sections.services.outputs.entries()) row.dueOn = place === 0 ? first : second
    for (const row of sections.reviews.reviewPoints) row.onDate = dayFromNow(from + Math.round((to - from) / 2))
    for (const row of sections.exit.capacityGoals) row.byDate = dayFromNow(to)
    sections.price.stance = "costs_only"
    sections.follow_up.until = dayFromNow(to + 365)
    sections.follow_up.communityHearsOn = dayFromNow(to + 30)
    sections.safeguarding.keptUntil = dayFromNow(to + 365)
    more(sections)
  }
}

/** Tells how needs became agreements: one still being written, one in negotiation, one to be signed, one in force, one withdrawn. */
export async function tellJourneys({ people }: Cast, siteIds: string[]): Promise<Journeys> {
  const { ingrid, jonas, harriet, ruma, nazma } = people
  const nordvikAndShishu = { company: ingrid, local: ruma }
  const understood =
    "You have seen signs of child labour in a unit that prints for you. You want to know whether it is so, and that no child pays for being found."

  daysAgo(112)
  const first = await describeNeed(
    ingrid,
    brief("Children at a printing unit in Gazipur", "remediation", childNeed, [-75, 80, -98], "paid", siteIds.slice(2)),
  )
  await sendNeed(ingrid, first, [ruma, nazma])
  daysAgo(106)
  await answerNeed(ruma, first, proposal(understood, [-75, 80], "9400"))
  daysAgo(98)
  const inForce = await selectAnswer(ingrid, first, ruma)
  await begin(nordvikAndShishu, inForce.agreementId, dated(-75, 80, freeOnceRemedied))
  daysAgo(96)
  await tellAcceptedWords(nordvikAndShishu, inForce.agreementId)
  daysAgo(90)
  await agreeAndFreeze(ingrid, inForce.agreementId)
  daysAgo(88)
  await signAs(ingrid, inForce.agreementId, { capacity: "Head of human rights" })
  daysAgo(86)
  await signAs(ruma, inForce.agreementId, { capacity: "Director" })

  daysAgo(40)
  const second = await describeNeed(
    ingrid,
    brief(
      "Working hours at two knitting mills",
      "worker-interviews",
      hoursNeed,
      [45, 150, -30],
      "paid",
      siteIds.slice(0, 2),
    ),
  )
  await sendNeed(ingrid, second, [ruma])
  daysAgo(34)
  await answerNeed(
    ruma,
    second,
    proposal(
      "You want to know why the time cards and the pay slips of two mills differ, and to hear it from the workers.",
      [45, 150],
      "6800",
    ),
  )
  daysAgo(30)
  const negotiating = await selectAnswer(ingrid, second, ruma)
  const hours = dated(45, 150, ({ method, services, price, cooperation }) => {
    Object.assign(method, { interviewCount: 20, interviewDays: 8, place: "on_site", managementAbsent: false })
    services.sites = []
    for (const payment of price.payments) payment.dueDays = 60
    cooperation.accessRefusedPayment = "in_full"
  })
  await begin(nordvikAndShishu, negotiating.agreementId, hours)
  daysAgo(20)
  const counter = termsBetween(ids(nordvikAndShishu), sections => {
    hours(sections)
    Object.assign(sections.method, { interviewCount: 40, place: "off_site", managementAbsent: true })
    // The company alone is to keep from the mills what the method gives away; the local resource alone stays longer.
    const rule = sections.confidentiality.rules.find(({ subject }) => subject === "methods_and_learnings")
    Object.assign(rule ?? {}, { audience: "site_management", bindsParties: [ingrid.member?.id ?? ""] })
    // Buyers are told without names for two years, and with names once it is put right.
    const toBuyers = { subject: "findings", audience: "other_companies" } as const
    const remedied = { circumstance: "once_remedied", permission: "named", note: "Only what was put right." } as const
    const afterwards = {
      circumstance: "after_completion",
      untilMonths: 24,
      permission: "anonymised",
      note: "",
    } as const
    sections.confidentiality.rules.push(
      { ...toBuyers, ...remedied, id: "k90", bindsParties: [] },
      { ...toBuyers, ...afterwards, id: "k91", bindsParties: [] },
    )
    for (const row of sections.legal.notice) row.days = row.memberId === ruma.member?.id ? 90 : 60
  })
  await writeSections(ruma, negotiating.agreementId, counter, ["method", "confidentiality", "legal"])
  await commentOnSection(ruma, {
    agreementId: negotiating.agreementId,
    section: "method",
    text: "Twenty is too few for three shifts. On site nobody speaks about hours in front of a supervisor.",
  })
  await passOn(
    ruma,
    negotiating.agreementId,
    "We changed the method, who hears of it, and our notice. Everything else is as you wrote it.",
  )
  daysAgo(3)
  await commentOnSection(ingrid, {
    agreementId: negotiating.agreementId,
    section: "method",
    text: "Can forty still be done in eight days?",
  })
  const read = (await look(ingrid, negotiating.agreementId)).terms
  const method = { section: "method", seen: sectionDigest(read, "method") } as const
  await keepViewedSection(ingrid, { agreementId: negotiating.agreementId, ...method })
  const proposals = await tellProposals(nordvikAndShishu, negotiating.agreementId)
  await tellTalk(nordvikAndShishu, jonas, negotiating.agreementId)

  daysAgo(50)
  const third = await describeNeed(
    harriet,
    brief("Children on home looms", "assessment-or-audit", childNeed, [20, 160, -40], "paid"),
  )
  await sendNeed(harriet, third, [ruma, nazma])
  daysAgo(45)
  await answerNeed(ruma, third, proposal(understood, [20, 160], "12000"))
  await answerNeed(
    nazma,
    third,
    proposal("You want somebody whom workers trust to look into home work.", [20, 160], null),
  )
  daysAgo(40)
  const signing = await selectAnswer(harriet, third, ruma)
  const inTwoLanguages = dated(20, 160, ({ legal }) => void Object.assign(legal, { languages: ["en", "bn"] }))
  await begin({ company: harriet, local: ruma }, signing.agreementId, inTwoLanguages)
  daysAgo(8)
  await addTextsAndBengali(ruma, signing.agreementId)
  await passOn(ruma, signing.agreementId, "What our people must read themselves stands in Bengali now.")
  daysAgo(6)
  await agreeAndFreeze(harriet, signing.agreementId)
  daysAgo(4)
  await signAs(harriet, signing.agreementId, { capacity: "Director of sourcing" })
  const withdrawn = await selectAnswer(harriet, third, nazma)
  await withdrawAgreement(harriet, {
    agreementId: withdrawn.agreementId,
    version: (await look(harriet, withdrawn.agreementId)).version,
    reason: "Our board wants one partner for this work. We are sorry for the effort you made.",
  })

  daysAgo(12)
  const talks = await describeNeed(
    ingrid,
    brief("Talks about freedom of association", "dialogue", talkNeed, [30, 395, -2], "none"),
  )
  await sendNeed(ingrid, talks, [nazma])
  daysAgo(8)
  await answerNeed(
    nazma,
    talks,
    proposal(
      "You want to hear, regularly and without a contract about money, what stands in the way of unions.",
      [30, 395],
      null,
    ),
  )
  daysAgo(2)
  const drafting = await selectAnswer(ingrid, talks, nazma)
  await beginOnStandardText(ingrid, drafting.agreementId)

  daysAgo(5)
  const open = await describeNeed(
    ingrid,
    brief(
      "A hotline that workers trust",
      "grievance-handling",
      {
        ...hoursNeed,
        concern: "Our hotline rang four times last year. We do not believe that all is well.",
        services: ["grievance-channel-design"],
      },
      [60, 240, 16],
      "paid",
    ),
  )
  await sendNeed(ingrid, open, [ruma, nazma])
  daysAgo(4)
  await askQuestion(ruma, { briefId: open, question: "Who answers the telephone today, and in which language?" })
  daysAgo(1)
  const draft = await describeNeed(
    ingrid,
    brief(
      "Fire doors in Savar",
      "training",
      { concern: "", outputs: [], topics: ["osh"], services: [] },
      [90, 180, 30],
      "paid",
    ),
  )

  return {
    proposals,
    briefs: { draft, open, decided: first },
    agreements: {
      drafting: drafting.agreementId,
      negotiating: negotiating.agreementId,
      signing: signing.agreementId,
      inForce: inForce.agreementId,
      withdrawn: withdrawn.agreementId,
    },
    partnerships: { working: inForce.partnershipId, toBeSigned: signing.partnershipId },
  }
}

/** The company fills the gaps of a fresh agreement and hands it over. */
export async function begin(pair: Pair, agreementId: string, change: (sections: SectionValues) => void): Promise<void> {
  const terms = termsBetween(ids(pair), change)
  const { parties, press } = terms.sections
  for (const [place, person] of [pair.company, pair.local].entries()) {
    Object.assign(parties.parties[place] ?? {}, { legalName: person.member?.name })
    Object.assign(parties.signatories[place] ?? {}, { name: person.name })
  }
  press.holdingLine = `Please ask ${pair.company.member?.name}, who will answer you.`
  await writeSections(pair.company, agreementId, terms)
  await passOn(pair.company, agreementId, "A first text, from your proposal and what we both say of ourselves.")
}

/** What was put right may be told to anybody, without names; what was not is told to nobody. */
function freeOnceRemedied(sections: SectionValues): void {
  trustingRules(sections)
  const toAll = { subject: "findings", audience: "public", note: "" } as const
  sections.confidentiality.rules.push(
    { ...toAll, id: "k90", circumstance: "always", permission: "never", bindsParties: [] },
    { ...toAll, id: "k91", circumstance: "once_remedied", permission: "anonymised", bindsParties: [] },
  )
}

const ids = ({ company, local }: Pair) => ({ company: company.member?.id ?? "", local: local.member?.id ?? "" })
