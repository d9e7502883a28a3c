import type { Field } from "#lib/agreements/terms/field"

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
  { key: "beyondControl", kind: "prose" },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
