import type { Person } from "#lib/actor"
import { addWorkSample } from "#lib/members/commands/add-work-sample"
import { publishProfile } from "#lib/members/commands/publish-profile"
import { recordVerification } from "#lib/members/commands/record-verification"
import { saveProfilePart } from "#lib/members/commands/save-profile-part"
import { getOwnProfile } from "#lib/members/queries/get-own-profile"
import { saveProfilePartInput } from "#lib/members/schema"
import type { Cast } from "#seed/people"

/** A profile as its parts' forms would post it. */
export type StoryProfile = Record<string, Record<string, unknown>>

/** Fills the draft part by part and publishes it, as somebody of the member would. */
export async function tellProfile(person: Person, profile: StoryProfile): Promise<void> {
  let version = (await getOwnProfile(person))?.draft.version ?? 0
  for (const [part, fields] of Object.entries(profile)) {
    const input = saveProfilePartInput.parse({ ...fields, kind: person.member?.kind, part, version })
    version = (await saveProfilePart(person, input)).version
  }
  await publishProfile(person, { version })
}

const nordvik: StoryProfile = {
  about: {
    summary: "Outdoor clothing from Bergen, made in eleven countries by 64 suppliers.",
    whatItDoes:
      "We design and sell outdoor clothing. We own no factories. Our suppliers make our clothes, and we know that their workers carry the risk of our decisions on price and time.\n\nA human-rights team of three works with buying and design.",
    staffBand: "over-100",
  },
  sourcing: {
    places: [
      { country: "BD", goods: "Woven and knitted garments" },
      { country: "VN", goods: "Jackets, backpacks" },
      { country: "TR", goods: "Socks, base layers" },
    ],
    sectors: ["13", "14"],
  },
  commitments: {
    commitments:
      "We follow the UN Guiding Principles and the Norwegian Transparency Act. We publish our list of first-tier factories twice a year. We do not leave a site because a problem is found there.",
    webPage: "https://nordvik-apparel.example/rights",
  },
  partners: {
    expects: "Tell us early what you find, also when it is about us. Tell us when our wishes put people at risk.",
    paysWithinDays: "21",
  },
  contact: { role: "Human-rights team", email: "rights@nordvik-apparel.example" },
  registration: { legalName: "Nordvik Apparel AS", identifier: "NO-BRC-912345678" },
}

const alder: StoryProfile = {
  about: {
    summary: "A chain of 210 home and clothing stores in Britain and Ireland.",
    whatItDoes: "We buy from importers and, for a third of our goods, directly from factories.",
    staffBand: "over-100",
  },
  sourcing: {
    places: [
      { country: "BD", goods: "Knitwear" },
      { country: "IN", goods: "Home textiles, carpets" },
    ],
    sectors: ["13", "14", "47"],
  },
  partners: { expects: "Clear reports, and one contact who knows the site.", paysWithinDays: "45" },
  contact: { role: "Ethical trade", email: "ethicaltrade@alderfinch.example" },
  registration: { legalName: "Alder & Finch Stores plc", identifier: "GB-COH-01234567" },
}

const shishu: StoryProfile = {
  about: {
    localResourceKind: "ngo-local",
    furtherKinds: ["specialist-child-labour"],
    summary:
      "Finds, supports and follows up working children until they are safely out of work, with families and schools in 34 wards.",
    mission:
      "No child in Dhaka and Gazipur should have to work instead of going to school. We began in 2009 as a night school for children from the workshops of Keraniganj. Today we are six people and forty volunteers.",
    staffBand: "6-20",
    traits: ["women-led"],
  },
  knowledge: {
    workersSay:
      "Families say that an older child’s wage pays the rent. Workers speak about age only outside the factory and never in front of a supervisor.",
    policyEnvironment:
      "The Labour Act allows light work from 12 under conditions that are rarely checked. Inspectors visit registered factories; the workshops that take over work at peak season are not on their list.",
    contentiousIssues:
      "Birth certificates are bought. Subcontracting at night is denied by owners. Two local leaders own sewing workshops.",
  },
  services: {
    services: [
      {
        service: "child-labour-remediation",
        outputs: "A case file for each child, and a report every month",
        usualDays: "60",
        leadTimeDays: "14",
      },
      {
        service: "worker-interviews-offsite",
        outputs: "Findings without names, with numbers by shift",
        usualDays: "12",
        leadTimeDays: "21",
      },
      {
        service: "community-follow-up",
        outputs: "Home visits and a short note after each round",
        usualDays: "20",
        leadTimeDays: "7",
      },
      { service: "training-supervisors", outputs: "Two half days for a factory", usualDays: "3", leadTimeDays: "10" },
    ],
  },
  topics: { topics: ["child-labour", "education", "hazardous-work", "young-workers"], sectors: ["13", "14", "15"] },
  places: { places: [{ country: "BD", regions: "Dhaka, Gazipur, Narayanganj" }] },
  languages: {
    languages: [
      { language: "bn", uses: ["worker-interviews", "reports", "training"] },
      { language: "syl", uses: ["worker-interviews"] },
      { language: "en", uses: ["reports"] },
    ],
  },
  funding: {
    stance: "costs-only",
    conditions: "We take what the work costs and publish the sum. We take no money for a good word.",
    offersInstead: "",
    incomeSources: "Two foundations, private donors, and the costs that companies repay",
  },
  credibility: {
    interviewsMinimum: "30",
    interviewsPerShift: "10",
    interviewsPerDay: "4",
    place: "off_site",
    managementAbsent: "yes",
    interviewersGender: "same_as_worker",
    samplingRule: "We choose whom we speak to, from the list of all workers and from the tea stalls at the gate.",
    voids: ["management_present", "workers_coached", "records_withheld"],
  },
  publicity: {
    name: "ask-each-time",
    logo: "never",
    caseStory: "ask-each-time",
    terms: "Ask us two weeks ahead, with the whole text.",
  },
  sharing: { stances: ["findings-with-peers-without-names", "tell-workers-and-community"], words: "" },
  followUp: {
    stances: ["tells-workers-the-outcome", "watches-community", "answers-questions-later"],
    months: "24",
    everyDays: "60",
    words: "We live here. We visit every child until it has finished class eight.",
  },
  capacity: { engagementsAtOnce: "3", freeFrom: "", periodsAway: [{ startsOn: "2027-03-10", endsOn: "2027-03-24" }] },
  safeguarding: { hasPolicy: "yes", policySince: "2014-05-01", credentials: ["child-safeguarding-policy"] },
  registration: { legalName: "Shishu Odhikar Kendra", identifier: "BD-NAB-1882" },
}

const federation: StoryProfile = {
  about: {
    localResourceKind: "union-federation",
    summary:
      "Talks with brands about freedom of association and wages. Works with companies, and takes no money from them.",
    mission:
      "We are a federation of 71 plant unions in the garment factories of Bangladesh, with 48,000 members. We speak for workers because they elected us.",
    staffBand: "21-100",
    traits: ["women-led", "worker-led"],
  },
  services: {
    services: [
      { service: "social-dialogue-facilitation", outputs: "Talks, and what was agreed in writing", leadTimeDays: "7" },
      {
        service: "complaint-fact-finding",
        outputs: "A short report that both sides may answer",
        usualDays: "5",
        leadTimeDays: "3",
      },
    ],
  },
  topics: { topics: ["freedom-of-association", "union-busting", "bargaining", "wages"], sectors: ["14"] },
  places: { places: [{ country: "BD", regions: "" }] },
  languages: {
    languages: [
      { language: "bn", uses: ["worker-interviews", "reports", "training"] },
      { language: "en", uses: ["reports"] },
    ],
  },
  funding: {
    stance: "no-company-money",
    conditions: "Our members pay for our work. We accept no fee, no travel and no lunch.",
    offersInstead: "Dialogue and joint projects in which each side carries its own costs",
    incomeSources: "Members’ dues and two sister unions abroad",
  },
  credibility: { managementAbsent: "yes", place: "off_site", voids: ["management_present", "workers_punished"] },
  publicity: { name: "yes-with-terms", logo: "never", caseStory: "ask-each-time", terms: "Never next to a product." },
  capacity: { engagementsAtOnce: "8" },
  safeguarding: { hasPolicy: "yes", policySince: "2018-01-01" },
  registration: {
    legalName: "Garment Workers’ Solidarity Federation",
    noneBecause: "Registered as a federation, B-2088; the register has no code yet.",
  },
}

/** The four members publish, are checked by the secretariat and show samples of their work. */
export async function tellProfiles({ people, members }: Cast): Promise<void> {
  await tellProfile(people.ingrid, nordvik)
  await tellProfile(people.harriet, alder)
  await tellProfile(people.ruma, shishu)
  await tellProfile(people.nazma, federation)
  await recordVerification(people.mira, {
    memberId: members["shishu-odhikar-kendra"],
    level: "documents-checked",
    scope: "Registration, statutes, accounts of two years, child-safeguarding policy",
  })
  await recordVerification(people.mira, {
    memberId: members["nordvik-apparel"],
    level: "documents-checked",
    scope: "Register of companies, list of factories, published rights policy",
  })
  for (const sample of samples) {
    await addWorkSample(people.tanvir, { ...sample, isRedacted: "yes" })
  }
}

const samples = [
  {
    title: "Forty children of one street, five years later",
    summary:
      "What became of 40 children who left sewing workshops in 2018: 31 in school, 6 in lawful work, 3 lost from sight, and what we learnt from these three.",
    visibility: "public",
  },
  {
    title: "Questions that workers answer at a tea stall",
    summary: "Our interview guide in Bengali and English, with what to ask first and what never to ask.",
    visibility: "members",
  },
] as const
