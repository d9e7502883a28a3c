import type { Field } from "#lib/agreements/terms/field"

/** Where the parties say what they change from the standard text. */
export const changesPlace = { section: "legal", field: "changes" } as const

/** The sections in which a change from the standard text may lie: all of them, which a test sees. */
const changeableSections = [
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

/** Notice is one row a party, because unequal notice is the commonest one-sided duty and must be seen to be agreed. */
export const legalFields = [
  { key: "binding", kind: "choice", options: ["binding", "statement_of_intent"], required: true },
  {
    key: "notice",
    kind: "rows",
    prefix: "n",
    required: true,
    fields: [
      { key: "memberId", kind: "member", required: true },
      { key: "days", kind: "number", min: 0, max: 730, required: true },
    ],
  },
  { key: "lawCountry", kind: "country", required: ["confidentiality", "service_contract", "joint_project"] },
  {
    key: "disputeSteps",
    kind: "choices",
    options: ["talk", "mediation", "arbitration", "court"],
    required: true,
  },
  { key: "languages", kind: "languages", required: true },
  { key: "prevailingLanguage", kind: "language" },
  {
    key: "titles",
    kind: "rows",
    prefix: "t",
    since: 3,
    seldom: true,
    fields: [
      { key: "language", kind: "language", required: true },
      { key: "title", kind: "text", required: true, verbatim: true },
    ],
  },
  { key: "beyondControl", kind: "prose" },
  {
    key: "changes",
    kind: "rows",
    prefix: "z",
    since: 3,
    fields: [
      { key: "section", kind: "choice", options: changeableSections, required: true },
      { key: "paragraph", kind: "number", min: 1, max: 100 },
      { key: "change", kind: "prose", required: true },
    ],
  },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
