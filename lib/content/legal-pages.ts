/**
 * Sections of the standing pages in reading order. Their words stand in the `pages` messages under
 * `<page>.sections.<section>` as `heading` and `body`; a body holds paragraphs with an empty line between them.
 */
export const pageSections = {
  about: ["1", "2", "3", "4", "5", "6"],
  terms: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"],
  privacy: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"],
  cookies: ["1", "2", "3"],
  accessibility: ["1", "2", "3", "4"],
  report: [
    "danger",
    "who",
    "subjects",
    "process",
    "receipt",
    "kept",
    "duration",
    "readers",
    "connection",
    "exit",
    "retaliation",
  ],
} as const

export type SectionedPage = keyof typeof pageSections

/** The two doors of the front page and of the page for joining. */
export const joinSides = ["company", "local_resource"] as const
/** What each side is told before it joins, under `join.<side>.sections.<section>`. */
export const joinSections = ["who", "effort", "checks", "duration", "cost"] as const

/** The four steps of "How it works" on the front page, under `home.steps.<step>`. */
export const homeSteps = ["1", "2", "3", "4"] as const

/** Every cookie that the portal sets, without the `__Host-` prefix that encrypted origins add. All are essential. */
export const essentialCookies = ["lrn-session", "lrn-light", "lrn-kept-form", "lrn-receipt"] as const

export const contactTopics = [
  "joining",
  "technical_help",
  "agreement_help",
  "press",
  "data_protection",
  "something_else",
] as const

export type ContactTopic = (typeof contactTopics)[number]

/** The settings that the words of standing pages name: who runs the network, its postal address, its email address. */
export const operatorValues = ["operator", "address", "email"] as const

/** Splits a body into its paragraphs. */
export function paragraphs(body: string): string[] {
  return body.split("\n\n")
}
