import type { Field } from "#lib/agreements/terms/field"

export const exitFields = [
  {
    key: "lasting",
    kind: "rows",
    prefix: "l",
    required: true,
    fields: [
      { key: "outcome", kind: "prose", required: true },
      { key: "carriedBy", kind: "text", required: true },
      { key: "meansOfFunding", kind: "text", required: true },
    ],
  },
  {
    key: "capacityGoals",
    kind: "rows",
    prefix: "g",
    fields: [
      { key: "memberId", kind: "member", required: true },
      { key: "goal", kind: "prose", required: true },
      { key: "baseline", kind: "text" },
      { key: "target", kind: "text" },
      { key: "byDate", kind: "date" },
      { key: "evidence", kind: "text" },
    ],
  },
  {
    key: "handover",
    kind: "choices",
    options: ["roles", "records", "equipment", "contacts", "community_told"],
  },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
