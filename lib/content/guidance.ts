/** The demands of experience that a point teaches: C what a company respects, L what a local resource does, R what lasts. */
export const guidanceDemands = [
  ...(["C1", "C2", "C3", "C4", "C5", "C6"] as const),
  ...(["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9"] as const),
  ...(["R1", "R2", "R3", "R4", "R5"] as const),
] as const

/** Sections of the agreement beside which guidance stands, in the order of the agreement. */
export const guidanceSections = [
  "parties",
  "purpose",
  "services",
  "method",
  "timeline",
  "price",
  "confidentiality",
  "publicity",
  "press",
  "cooperation",
  "reviews",
  "safeguarding",
  "follow_up",
  "exit",
  "legal",
] as const

/** Places of the workflow at which guidance stands. */
export const guidanceSteps = [
  "profile",
  "brief",
  "proposal",
  "shortlist",
  "agreement",
  "signing",
  "project",
  "problem",
  "press_enquiry",
  "sharing",
  "review",
  "closing",
] as const

/** The two readers of guidance. A point of the side `both` is shown to each of them. */
export const guidanceSides = ["company", "local_resource"] as const
export const guidanceMoments = ["before", "during", "after"] as const

/** The five lessons of "How partnerships last", in the order in which they are told. */
export const lastingLessons = ["R1", "R2", "R3", "R4", "R5"] as const

export type GuidanceDemand = (typeof guidanceDemands)[number]
export type GuidanceSection = (typeof guidanceSections)[number]
export type GuidanceStep = (typeof guidanceSteps)[number]
export type GuidanceReader = (typeof guidanceSides)[number]
export type GuidanceSide = GuidanceReader | "both"
export type GuidanceMoment = (typeof guidanceMoments)[number]

type Lesson<Id extends string> = {
  id: Id
  kind: "do" | "dont"
  demand: GuidanceDemand
  sections: readonly GuidanceSection[]
  steps: readonly GuidanceStep[]
}

/** One do or don't. Its words stand in the `guidance` messages under `points.<id>`. */
export type GuidancePoint<Id extends string = string> = Lesson<Id> & { side: GuidanceSide; moment: GuidanceMoment }

function pointsFor<const Id extends string>(
  side: GuidanceSide,
  moment: GuidanceMoment,
  lessons: readonly Lesson<Id>[],
): GuidancePoint<Id>[] {
  return lessons.map(lesson => ({ ...lesson, side, moment }))
}

const companyBefore = pointsFor("company", "before", [
  { id: "state-the-need", kind: "do", demand: "L1", sections: ["purpose", "services"], steps: ["brief"] },
  { id: "ask-what-you-cannot-see", kind: "do", demand: "C1", sections: ["purpose"], steps: ["brief", "shortlist"] },
  { id: "listen-before-method", kind: "dont", demand: "C1", sections: ["services", "method"], steps: ["brief"] },
  { id: "check-funding-stance", kind: "do", demand: "C2", sections: ["price"], steps: ["brief", "shortlist"] },
  { id: "offer-dialogue", kind: "do", demand: "C2", sections: ["purpose", "price"], steps: ["brief", "agreement"] },
  { id: "never-press-money", kind: "dont", demand: "C2", sections: ["price"], steps: ["shortlist", "agreement"] },
  { id: "give-enough-time", kind: "do", demand: "L3", sections: ["timeline"], steps: ["brief"] },
  { id: "tell-those-not-selected", kind: "do", demand: "R1", sections: [], steps: ["shortlist"] },
  { id: "agree-publicity-first", kind: "do", demand: "C3", sections: ["publicity"], steps: ["agreement", "signing"] },
  { id: "accept-their-standard", kind: "do", demand: "C4", sections: ["method"], steps: ["shortlist", "agreement"] },
  { id: "agree-what-may-be-shared", kind: "do", demand: "C5", sections: ["confidentiality"], steps: ["agreement"] },
  { id: "never-hide-findings", kind: "dont", demand: "C5", sections: ["confidentiality"], steps: ["agreement"] },
  { id: "ask-follow-up", kind: "do", demand: "C6", sections: ["follow_up", "exit"], steps: ["brief", "agreement"] },
  { id: "name-press-contact", kind: "do", demand: "L8", sections: ["press", "parties"], steps: ["agreement"] },
  { id: "keep-one-agreement", kind: "dont", demand: "L2", sections: ["legal"], steps: ["agreement", "signing"] },
])

const companyDuring = pointsFor("company", "during", [
  { id: "answer-in-time", kind: "do", demand: "L5", sections: ["cooperation"], steps: ["project"] },
  { id: "welcome-problems", kind: "do", demand: "L6", sections: ["cooperation"], steps: ["problem", "project"] },
  { id: "help-at-the-site", kind: "do", demand: "L7", sections: ["cooperation"], steps: ["problem"] },
  { id: "never-ask-who-said-it", kind: "dont", demand: "C4", sections: ["method", "safeguarding"], steps: ["project"] },
  { id: "ask-before-naming", kind: "dont", demand: "C3", sections: ["publicity"], steps: ["sharing", "profile"] },
  { id: "answer-sharing-requests", kind: "do", demand: "C5", sections: ["confidentiality"], steps: ["sharing"] },
  { id: "pay-on-the-day", kind: "do", demand: "L2", sections: ["price"], steps: ["project", "closing"] },
  { id: "answer-journalists-yourself", kind: "do", demand: "L8", sections: ["press"], steps: ["press_enquiry"] },
])

const companyAfter = pointsFor("company", "after", [
  { id: "tell-the-community", kind: "do", demand: "C6", sections: ["follow_up"], steps: ["closing"] },
  { id: "stay-reachable", kind: "dont", demand: "C6", sections: ["follow_up", "exit"], steps: ["closing"] },
  { id: "respect-their-hours", kind: "do", demand: "L9", sections: ["follow_up", "price"], steps: ["closing"] },
])

const localResourceBefore = pointsFor("local_resource", "before", [
  { id: "describe-local-knowledge", kind: "do", demand: "C1", sections: ["purpose"], steps: ["profile", "proposal"] },
  { id: "say-your-funding-stance", kind: "do", demand: "C2", sections: ["price"], steps: ["profile", "proposal"] },
  { id: "say-when-to-name-you", kind: "do", demand: "C3", sections: ["publicity"], steps: ["profile", "agreement"] },
  { id: "say-your-standard", kind: "do", demand: "C4", sections: ["method"], steps: ["profile", "agreement"] },
  { id: "say-what-to-share", kind: "do", demand: "C5", sections: ["confidentiality"], steps: ["profile", "agreement"] },
  { id: "plan-follow-up", kind: "do", demand: "C6", sections: ["follow_up"], steps: ["proposal", "agreement"] },
  { id: "show-samples", kind: "do", demand: "L4", sections: ["services"], steps: ["profile", "proposal"] },
  { id: "protect-people-in-samples", kind: "dont", demand: "L4", sections: ["safeguarding"], steps: ["profile"] },
  { id: "ask-until-clear", kind: "do", demand: "L1", sections: ["services"], steps: ["brief", "proposal"] },
  { id: "say-what-you-understood", kind: "do", demand: "L1", sections: ["purpose", "services"], steps: ["proposal"] },
  {
    id: "promise-less",
    kind: "dont",
    demand: "L3",
    sections: ["services", "timeline"],
    steps: ["proposal", "agreement"],
  },
  { id: "count-your-other-work", kind: "do", demand: "L3", sections: ["timeline"], steps: ["profile", "proposal"] },
  { id: "write-the-essentials", kind: "do", demand: "L2", sections: ["services", "price"], steps: ["agreement"] },
  {
    id: "wait-for-signatures",
    kind: "dont",
    demand: "L2",
    sections: ["legal", "price"],
    steps: ["signing", "project"],
  },
])

const localResourceDuring = pointsFor("local_resource", "during", [
  { id: "ask-for-feedback", kind: "do", demand: "L5", sections: ["cooperation"], steps: ["project"] },
  { id: "break-the-silence", kind: "dont", demand: "L5", sections: ["cooperation", "timeline"], steps: ["project"] },
  { id: "raise-problems-at-once", kind: "do", demand: "L6", sections: ["cooperation"], steps: ["problem", "project"] },
  { id: "report-before-the-report", kind: "dont", demand: "L6", sections: ["cooperation"], steps: ["problem"] },
  { id: "say-the-site-refuses", kind: "do", demand: "L7", sections: ["cooperation"], steps: ["problem"] },
  { id: "record-the-refusal", kind: "do", demand: "L7", sections: ["method"], steps: ["problem"] },
  { id: "refer-journalists", kind: "do", demand: "L8", sections: ["press"], steps: ["press_enquiry"] },
  {
    id: "confirm-no-names",
    kind: "dont",
    demand: "L8",
    sections: ["press", "confidentiality"],
    steps: ["press_enquiry"],
  },
  { id: "check-before-sharing", kind: "do", demand: "C5", sections: ["confidentiality"], steps: ["sharing"] },
])

const localResourceAfter = pointsFor("local_resource", "after", [
  { id: "stay-available", kind: "do", demand: "L9", sections: ["follow_up"], steps: ["closing"] },
  { id: "keep-notes-safe", kind: "do", demand: "L9", sections: ["safeguarding", "follow_up"], steps: ["closing"] },
  {
    id: "keep-confidence-later",
    kind: "dont",
    demand: "L8",
    sections: ["confidentiality"],
    steps: ["closing", "sharing"],
  },
])

const bothBefore = pointsFor("both", "before", [
  { id: "start-small", kind: "do", demand: "R1", sections: ["purpose", "timeline"], steps: ["brief", "proposal"] },
  { id: "say-expectations-aloud", kind: "do", demand: "R1", sections: ["purpose"], steps: ["agreement"] },
  {
    id: "name-contact-and-deputy",
    kind: "do",
    demand: "L5",
    sections: ["parties", "cooperation"],
    steps: ["agreement"],
  },
  { id: "set-review-dates", kind: "do", demand: "R2", sections: ["reviews"], steps: ["agreement"] },
  { id: "plan-the-end-first", kind: "do", demand: "R4", sections: ["exit"], steps: ["agreement"] },
  { id: "choose-deciding-language", kind: "do", demand: "L2", sections: ["legal"], steps: ["agreement", "signing"] },
  { id: "check-authority", kind: "do", demand: "L2", sections: ["parties", "legal"], steps: ["signing"] },
])

const bothDuring = pointsFor("both", "during", [
  { id: "put-safety-first", kind: "do", demand: "L6", sections: ["safeguarding"], steps: ["problem", "sharing"] },
  { id: "use-code-names", kind: "do", demand: "C5", sections: ["safeguarding"], steps: ["project", "problem"] },
  { id: "change-it-openly", kind: "do", demand: "R2", sections: ["reviews", "legal"], steps: ["review", "project"] },
  { id: "keep-changes-in-agreement", kind: "dont", demand: "R2", sections: ["legal"], steps: ["project"] },
  { id: "answer-reviews-alone", kind: "do", demand: "R3", sections: ["reviews"], steps: ["review"] },
  { id: "start-with-differences", kind: "do", demand: "R3", sections: ["reviews", "cooperation"], steps: ["review"] },
  { id: "never-punish-honesty", kind: "dont", demand: "R3", sections: ["reviews"], steps: ["review"] },
  { id: "build-one-skill", kind: "do", demand: "R4", sections: ["exit"], steps: ["project", "review"] },
])

const bothAfter = pointsFor("both", "after", [
  { id: "look-again-later", kind: "do", demand: "R4", sections: ["exit", "follow_up"], steps: ["closing"] },
  { id: "count-the-same-way", kind: "do", demand: "R5", sections: ["services"], steps: ["closing", "project"] },
  { id: "pass-on-what-worked", kind: "do", demand: "R5", sections: ["confidentiality"], steps: ["closing", "sharing"] },
  { id: "close-with-a-talk", kind: "do", demand: "R1", sections: ["exit", "reviews"], steps: ["closing"] },
])

/** The network's guidance in reading order: by side, then by moment. */
export const guidancePoints = [
  ...companyBefore,
  ...companyDuring,
  ...companyAfter,
  ...localResourceBefore,
  ...localResourceDuring,
  ...localResourceAfter,
  ...bothBefore,
  ...bothDuring,
  ...bothAfter,
]

export type GuidancePointId = (typeof guidancePoints)[number]["id"]

/**
 * The points that stand at one place, in reading order. A part of the place that is left out does not narrow the
 * answer; a side is answered with its own points and those for both.
 */
export function guidanceFor(place: { section?: GuidanceSection; step?: GuidanceStep; side?: GuidanceReader }) {
  return guidancePoints.filter(
    point =>
      (place.section === undefined || point.sections.includes(place.section)) &&
      (place.step === undefined || point.steps.includes(place.step)) &&
      (place.side === undefined || concerns(point, place.side)),
  )
}

/** What one side reads for one moment of the work: its own points first, then those for both. */
export function guidanceBy(side: GuidanceReader, moment: GuidanceMoment) {
  return guidancePoints.filter(point => point.moment === moment && concerns(point, side))
}

function concerns(point: GuidancePoint, side: GuidanceReader): boolean {
  return point.side === "both" || point.side === side
}
