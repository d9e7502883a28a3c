/**
 * What the work is about: main topics, the topics within them, and the instruments they rest on.
 * `C` and a number is an ILO Convention, `P` a Protocol, `R` a Recommendation; UNGP are the UN Guiding Principles
 * on Business and Human Rights (principle 31: what makes a grievance mechanism effective).
 */
const topicTree = {
  "child-labour": {
    instruments: ["C138", "C182"],
    within: ["remediation", "prevention", "young-workers", "hazardous-work", "education", "light-work"],
  },
  "forced-labour": {
    instruments: ["C29", "P29", "C105"],
    within: [
      "recruitment-fees",
      "debt-bondage",
      "document-retention",
      "restricted-movement",
      "withheld-wages",
      "state-imposed",
      "prison",
    ],
  },
  "freedom-of-association": {
    instruments: ["C87", "C98", "C135"],
    within: ["union-busting", "bargaining", "parallel-means"],
  },
  discrimination: {
    instruments: ["C100", "C111"],
    within: [
      "gender",
      "caste",
      "ethnicity",
      "religion",
      "disability",
      "age",
      "union",
      "migrant-status",
      "sogiesc",
      "hiv",
    ],
  },
  "violence-harassment": { instruments: ["C190"], within: ["gbvh", "verbal", "retaliation"] },
  "gender-maternity": { instruments: ["C183", "C156"], within: [] },
  osh: {
    instruments: ["C155", "C187", "C161"],
    within: [
      "fire-electrical",
      "building-structure",
      "chemicals-pesticides",
      "machinery",
      "heat-stress",
      "ergonomics",
      "ppe",
      "transport",
      "mental-health",
      "silicosis-dust",
    ],
  },
  wages: {
    instruments: ["C95", "C131"],
    within: ["minimum", "living", "theft", "piece-rate", "deductions", "equal-pay"],
  },
  "working-hours": { instruments: ["C1", "C14", "C30"], within: [] },
  "social-protection": { instruments: ["C102"], within: [] },
  "regular-employment": {
    instruments: [],
    within: ["contracts", "agency-work", "sham-apprenticeship", "subcontracting", "informal"],
  },
  homeworkers: { instruments: ["C177"], within: [] },
  "domestic-work": { instruments: ["C189"], within: [] },
  "migrant-workers": { instruments: ["C97", "C143"], within: ["internal", "cross-border", "refugees", "seasonal"] },
  "harsh-treatment-discipline": { instruments: [], within: [] },
  "grievance-mechanisms": { instruments: ["R130", "UNGP 31"], within: [] },
  remedy: { instruments: [], within: [] },
  "living-income-smallholders": { instruments: [], within: [] },
  "land-fpic": { instruments: [], within: [] },
  indigenous: { instruments: ["C169"], within: [] },
  "accommodation-food": { instruments: ["R115"], within: [] },
  "security-forces-defenders": { instruments: [], within: [] },
  "community-health-environment": { instruments: [], within: [] },
  "water-sanitation": { instruments: [], within: [] },
  "just-transition-climate": { instruments: [], within: [] },
  "purchasing-practices": { instruments: [], within: [] },
  "audit-fraud-corruption": { instruments: [], within: [] },
  "data-privacy-workers": { instruments: [], within: [] },
  "platform-work": { instruments: [], within: [] },
  "conflict-affected": { instruments: [], within: [] },
  "responsible-exit": { instruments: [], within: [] },
  "csddd-evidence": { instruments: [], within: [] },
} as const

/** A topic within another that has an instrument of its own. */
const instrumentsWithin: Partial<Record<TopicId, readonly string[]>> = { "agency-work": ["C181"] }

export type MainTopicId = keyof typeof topicTree
export type TopicId = MainTopicId | (typeof topicTree)[MainTopicId]["within"][number]
export type Topic = { id: TopicId; parent: MainTopicId | null; instruments: readonly string[] }

export const mainTopicIds = Object.keys(topicTree) as MainTopicId[]

/** Every topic, each main topic followed by the topics within it. */
export const topics: readonly Topic[] = mainTopicIds.flatMap(main => [
  { id: main, parent: null, instruments: topicTree[main].instruments },
  ...topicsWithin(main).map(id => ({ id, parent: main, instruments: instrumentsWithin[id] ?? [] })),
])

export const topicIds: readonly TopicId[] = topics.map(topic => topic.id)

/** The topics within a main topic, in the order in which they are shown. */
export function topicsWithin(main: MainTopicId): readonly TopicId[] {
  return topicTree[main].within
}
