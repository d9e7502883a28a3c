import type { Field } from "#lib/agreements/terms/field"

/** Parties are a list: two are usual, three or more (a union, an authority, a second company) are as good. */
export const partiesFields = [
  {
    key: "parties",
    kind: "rows",
    prefix: "p",
    required: true,
    fields: [
      { key: "memberId", kind: "member", required: true },
      { key: "side", kind: "choice", options: ["company", "local_resource"], required: true },
      { key: "legalName", kind: "text", verbatim: true, required: true },
      { key: "registration", kind: "text", verbatim: true },
      { key: "country", kind: "country", required: true },
      { key: "address", kind: "prose", max: 500, verbatim: true, required: true },
    ],
  },
  {
    key: "signatories",
    kind: "rows",
    prefix: "s",
    required: true,
    fields: [
      { key: "memberId", kind: "member", required: true },
      { key: "name", kind: "text", verbatim: true, required: true },
      { key: "capacity", kind: "text", required: true },
    ],
  },
  {
    key: "contacts",
    kind: "rows",
    prefix: "c",
    required: true,
    fields: [
      { key: "memberId", kind: "member", required: true },
      { key: "name", kind: "text", verbatim: true, required: true },
      { key: "role", kind: "text" },
      { key: "email", kind: "text", verbatim: true },
      { key: "phone", kind: "text", verbatim: true },
      { key: "language", kind: "language" },
      {
        key: "purposes",
        kind: "choices",
        options: ["day_to_day", "problems", "payments", "press", "safeguarding", "after_the_work"],
      },
    ],
  },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
