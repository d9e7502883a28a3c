import type { SectionValues } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { subjects } from "#lib/confidentiality/terms"

/**
 * Complete and sound terms of a paid contract: a brand asks a local organisation to interview workers of a dyeing mill and
 * to see children into school. It stands here as the reference that tests bend, one clause at a time. Each call is a fresh
 * value.
 */
export function exampleTerms(change: (sections: SectionValues) => void = () => {}): Terms {
  const terms: Terms = {
    schemaVersion: 3,
    kind: "service_contract",
    title: "Worker interviews and school places in Narayanganj",
    language: "en",
    sections: exampleSections(),
  }
  change(terms.sections)
  return terms
}

function exampleSections(): SectionValues {
  return {
    parties: {
      parties: [
        {
          id: "p1",
          memberId: "brand",
          side: "company",
          legalName: "Nordlys Apparel AS",
          registration: "NO-BRC-987654321",
          country: "NO",
          address: "Havnegata 1, Oslo",
        },
        {
          id: "p2",
          memberId: "ngo",
          side: "local_resource",
          legalName: "Shishu Adhikar Kendra",
          registration: "",
          country: "BD",
          address: "12 Station Road, Narayanganj",
        },
      ],
      signatories: [
        { id: "s1", memberId: "brand", name: "Ingrid Moe", capacity: "Head of human rights" },
        { id: "s2", memberId: "ngo", name: "Rahima Khatun", capacity: "Director" },
      ],
      contacts: [
        contact("c1", "brand", "Jonas Lie", ["day_to_day", "problems", "press"]),
        contact("c2", "ngo", "Shirin Akter", ["day_to_day", "safeguarding", "after_the_work"]),
      ],
      words: "",
    },
    purpose: {
      sharedAim: "Know how workers of the mill live and see that no child works there.",
      topics: ["child-labour", "wages"],
      whoBenefits: "Workers of the mill and their families.",
      expectations: [
        {
          id: "x1",
          memberId: "brand",
          expectation: "Bad news comes first.",
          seenBy: "Problems reach us within a day.",
        },
        { id: "x2", memberId: "ngo", expectation: "Findings are acted upon.", seenBy: "Each finding gets an answer." },
      ],
      words: "",
    },
    services: {
      outputs: [
        output("o1", "worker-interviews-offsite", "Interview report", "2027-03-31"),
        output("o2", "child-labour-remediation", "School places and family visits", "2027-06-30"),
      ],
      sites: [{ id: "w1", name: "Meghna Dyeing Mill", country: "BD", place: "Narayanganj", osHubId: "" }],
      clientProvides: "A letter that introduces the team to the mill.",
      notIncluded: "",
      resultsBelongTo: "all_parties",
      words: "",
    },
    method: {
      interviewsPlanned: true,
      interviewCount: 60,
      interviewDays: 6,
      interviewsPerShift: 20,
      shifts: ["day", "night"],
      place: "off_site",
      conductedBy: "local_resource",
      interviewersGender: "same_as_worker",
      managementAbsent: true,
      informedConsent: true,
      languages: ["bn"],
      sampling: "by_group",
      samplingRule: "A third of each shift, women and men as they work there.",
      voids: ["management_present", "workers_coached"],
      interestsDeclared: "",
      words: "",
    },
    timeline: {
      startsOn: "2027-01-11",
      endsOn: "2027-07-31",
      milestones: [
        milestone("m1", "Interview report handed over", "o1", "2027-03-31"),
        milestone("m2", "Children are in school", "o2", "2027-06-30"),
      ],
      assumptions: "",
      words: "",
    },
    price: {
      stance: "paid",
      zeroReason: null,
      currency: "EUR",
      totalMinor: 1_200_000,
      payments: [payment("pay1", "m1", 500_000), payment("pay2", "m2", 700_000)],
      expenses: "in_the_price",
      taxes: "none_due",
      bankFees: "payer",
      exchangeRisk: "shared",
      inKind: "",
      words: "",
    },
    confidentiality: {
      rules: subjects.map((subject, place) => ({
        id: `k${place + 1}`,
        subject,
        audience: "journalists",
        circumstance: "always",
        permission: "never",
        bindsParties: [],
        note: "",
      })),
      survivalYears: 5,
      words: "",
    },
    publicity: {
      positions: [
        {
          id: "u1",
          memberId: "brand",
          name: "ask_each_time",
          logo: "ask_each_time",
          story: "ask_each_time",
          conditions: "",
        },
        { id: "u2", memberId: "ngo", name: "ask_each_time", logo: "never", story: "ask_each_time", conditions: "" },
      ],
      answerDays: 10,
      words: "",
    },
    press: {
      referTo: "brand",
      contactId: "c1",
      holdingLine: "Please ask Nordlys Apparel, who will answer you.",
      informWithinHours: 24,
      words: "",
    },
    cooperation: {
      contactRhythmDays: 14,
      contactBy: ["telephone", "message"],
      problemsRaisedBy: ["portal", "telephone"],
      graveProblemsWithinHours: 24,
      answerWithinDays: 5,
      feedbackWithinDays: 10,
      uncooperativeSite: ["client_calls_site", "dates_move"],
      siteAnswerWithinDays: 5,
      accessRefusedPayment: "for_time_spent",
      words: "",
    },
    reviews: {
      reviewPoints: [{ id: "r1", onDate: "2027-04-15", purpose: "What the interviews change" }],
      renegotiationAnswerDays: 14,
      watched: "",
      words: "",
    },
    safeguarding: {
      childPolicyApplies: true,
      policiesOf: ["ngo"],
      leadContactId: "c2",
      dutyToReport: true,
      reportWithinHours: 24,
      noRetaliation: true,
      holdsPersonalData: true,
      personalData: ["names", "testimony"],
      keptUntil: "2028-07-31",
      afterwards: "destroyed",
      words: "",
    },
    follow_up: {
      followedUpBy: ["ngo"],
      until: "2028-07-31",
      everyDays: 60,
      communityHears: "A meeting in the quarter after the report.",
      communityHearsOn: "2027-06-15",
      availableDays: 366,
      availableHours: 16,
      words: "",
    },
    exit: {
      lasting: [
        {
          id: "l1",
          outcome: "The children stay in school.",
          carriedBy: "Ward school committee",
          meansOfFunding: "State stipend",
        },
      ],
      capacityGoals: [
        {
          id: "g1",
          memberId: "brand",
          goal: "Buyers can read the signs of child labour.",
          baseline: "2 of 30 trained",
          target: "30 of 30",
          byDate: "2027-07-31",
          evidence: "Attendance list",
        },
      ],
      handover: ["records", "contacts", "community_told"],
      words: "",
    },
    legal: {
      binding: "binding",
      notice: [
        { id: "n1", memberId: "brand", days: 60 },
        { id: "n2", memberId: "ngo", days: 60 },
      ],
      lawCountry: "BD",
      disputeSteps: ["talk", "mediation", "court"],
      languages: ["en"],
      prevailingLanguage: "en",
      beyondControl: "",
      words: "",
    },
  }
}

function contact(
  id: string,
  memberId: string,
  name: string,
  purposes: SectionValues["parties"]["contacts"][number]["purposes"],
): SectionValues["parties"]["contacts"][number] {
  return { id, memberId, name, role: "", email: "", phone: "+880 2 5555 0100", language: "en", purposes }
}

function output(
  id: string,
  service: string,
  title: string,
  dueOn: string,
): SectionValues["services"]["outputs"][number] {
  return { id, service, title, description: title, format: "report", language: "en", dueOn, providedBy: "ngo" }
}

function milestone(
  id: string,
  title: string,
  outputId: string,
  dueOn: string,
): SectionValues["timeline"]["milestones"][number] {
  return { id, title, outputId, responsible: "ngo", dueOn, acceptanceDays: 10, acceptedWhen: "" }
}

function payment(id: string, milestoneId: string, amountMinor: number): SectionValues["price"]["payments"][number] {
  return { id, milestoneId, amountMinor, trigger: "acceptance", dueDays: 30, payer: "brand", payee: "ngo" }
}
