import type { MemberKind } from "#lib/actor"
import type { ListName } from "#lib/members/profile/lists"
import type { ProfilePart } from "#lib/members/profile/schema"

/** How one field is asked for and shown. */
export type ProfileField = { key: string; required?: true } & (
  | { kind: "line" | "longLine" | "prose" | "yesNo" | "day" | "mailbox" | "webPage" }
  | { kind: "number"; unit?: "days" | "months" | "people" }
  | { kind: "choice" | "choices"; list: ListName }
  | { kind: "rows"; fields: readonly ProfileField[] }
)

export type PartTable = { part: ProfilePart; group: PartGroup; fields: readonly ProfileField[] }

/** Headings of the task list. */
export type PartGroup = "who" | "what" | "how" | "trust"

const registrationFields: readonly ProfileField[] = [
  { key: "legalName", kind: "line", required: true },
  { key: "identifier", kind: "line" },
  { key: "noneBecause", kind: "line" },
]

/**
 * The parts of a profile in the order in which they are offered; any order is as good. Required fields are those
 * without which a reader cannot tell whether to get in touch; everything else may stay unsaid.
 */
export const profileParts: Readonly<Record<MemberKind, readonly PartTable[]>> = {
  local_resource: [
    {
      part: "about",
      group: "who",
      fields: [
        { key: "localResourceKind", kind: "choice", list: "localResourceKinds", required: true },
        { key: "summary", kind: "prose", required: true },
        { key: "mission", kind: "prose", required: true },
        { key: "staffBand", kind: "choice", list: "staffBands" },
        { key: "traits", kind: "choices", list: "organisationTraits" },
        { key: "furtherKinds", kind: "choices", list: "localResourceKinds" },
      ],
    },
    {
      part: "knowledge",
      group: "who",
      fields: [
        { key: "workersSay", kind: "prose" },
        { key: "policyEnvironment", kind: "prose" },
        { key: "contentiousIssues", kind: "prose" },
      ],
    },
    {
      part: "services",
      group: "what",
      fields: [
        {
          key: "services",
          kind: "rows",
          required: true,
          fields: [
            { key: "service", kind: "choice", list: "services" },
            { key: "outputs", kind: "longLine" },
            { key: "usualDays", kind: "number", unit: "days" },
            { key: "leadTimeDays", kind: "number", unit: "days" },
          ],
        },
      ],
    },
    {
      part: "topics",
      group: "what",
      fields: [
        { key: "topics", kind: "choices", list: "topics", required: true },
        { key: "sectors", kind: "choices", list: "sectors" },
      ],
    },
    {
      part: "places",
      group: "what",
      fields: [
        {
          key: "places",
          kind: "rows",
          required: true,
          fields: [
            { key: "country", kind: "choice", list: "countries" },
            { key: "regions", kind: "line" },
          ],
        },
      ],
    },
    {
      part: "languages",
      group: "what",
      fields: [
        {
          key: "languages",
          kind: "rows",
          required: true,
          fields: [
            { key: "language", kind: "choice", list: "languages" },
            { key: "uses", kind: "choices", list: "languageUses" },
          ],
        },
      ],
    },
    {
      part: "funding",
      group: "how",
      fields: [
        { key: "stance", kind: "choice", list: "fundingStances", required: true },
        { key: "conditions", kind: "prose" },
        { key: "offersInstead", kind: "prose" },
        { key: "incomeSources", kind: "prose" },
      ],
    },
    {
      part: "credibility",
      group: "how",
      fields: [
        { key: "interviewsMinimum", kind: "number" },
        { key: "interviewsPerShift", kind: "number" },
        { key: "interviewsPerDay", kind: "number" },
        { key: "place", kind: "choice", list: "interviewPlaces" },
        { key: "managementAbsent", kind: "yesNo" },
        { key: "interviewersGender", kind: "choice", list: "interviewerGenders" },
        { key: "samplingRule", kind: "prose" },
        { key: "voids", kind: "choices", list: "voidingEvents" },
      ],
    },
    {
      part: "publicity",
      group: "how",
      fields: [
        { key: "name", kind: "choice", list: "publicityStances" },
        { key: "logo", kind: "choice", list: "publicityStances" },
        { key: "caseStory", kind: "choice", list: "publicityStances" },
        { key: "terms", kind: "prose" },
      ],
    },
    {
      part: "sharing",
      group: "how",
      fields: [
        { key: "stances", kind: "choices", list: "sharingStances" },
        { key: "words", kind: "prose" },
      ],
    },
    {
      part: "followUp",
      group: "how",
      fields: [
        { key: "stances", kind: "choices", list: "followUpStances" },
        { key: "months", kind: "number", unit: "months" },
        { key: "everyDays", kind: "number", unit: "days" },
        { key: "words", kind: "prose" },
      ],
    },
    {
      part: "capacity",
      group: "how",
      fields: [
        { key: "engagementsAtOnce", kind: "number" },
        { key: "freeFrom", kind: "day" },
        {
          key: "periodsAway",
          kind: "rows",
          fields: [
            { key: "startsOn", kind: "day" },
            { key: "endsOn", kind: "day" },
          ],
        },
      ],
    },
    {
      part: "safeguarding",
      group: "trust",
      fields: [
        { key: "hasPolicy", kind: "yesNo" },
        { key: "policySince", kind: "day" },
        { key: "credentials", kind: "choices", list: "credentials" },
      ],
    },
    { part: "registration", group: "trust", fields: registrationFields },
  ],
  corporate: [
    {
      part: "about",
      group: "who",
      fields: [
        { key: "summary", kind: "prose", required: true },
        { key: "whatItDoes", kind: "prose", required: true },
        { key: "staffBand", kind: "choice", list: "staffBands" },
      ],
    },
    {
      part: "sourcing",
      group: "what",
      fields: [
        {
          key: "places",
          kind: "rows",
          required: true,
          fields: [
            { key: "country", kind: "choice", list: "countries" },
            { key: "goods", kind: "line" },
          ],
        },
        { key: "sectors", kind: "choices", list: "sectors", required: true },
      ],
    },
    {
      part: "commitments",
      group: "how",
      fields: [
        { key: "commitments", kind: "prose" },
        { key: "webPage", kind: "webPage" },
      ],
    },
    {
      part: "partners",
      group: "how",
      fields: [
        { key: "expects", kind: "prose", required: true },
        { key: "paysWithinDays", kind: "number", unit: "days", required: true },
      ],
    },
    {
      part: "contact",
      group: "trust",
      fields: [
        { key: "role", kind: "line", required: true },
        { key: "email", kind: "mailbox", required: true },
      ],
    },
    { part: "registration", group: "trust", fields: registrationFields },
  ],
}

export const partGroups: readonly PartGroup[] = ["who", "what", "how", "trust"]

/** The table of one part, or null where this kind of member has no such part. */
export function partTable(kind: MemberKind, part: string): PartTable | null {
  return profileParts[kind].find(table => table.part === part) ?? null
}
