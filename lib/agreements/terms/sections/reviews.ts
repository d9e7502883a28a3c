import type { Field } from "#lib/agreements/terms/field"

export const reviewsFields = [
  {
    key: "reviewPoints",
    kind: "rows",
    prefix: "r",
    fields: [
      { key: "onDate", kind: "date", required: true },
      { key: "purpose", kind: "text", required: true },
    ],
  },
  { key: "renegotiationAnswerDays", kind: "number", min: 1, max: 365, required: true },
  { key: "watched", kind: "prose" },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
