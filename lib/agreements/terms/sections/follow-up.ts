import type { Field } from "#lib/agreements/terms/field"

export const followUpFields = [
  { key: "followedUpBy", kind: "members", required: true },
  { key: "until", kind: "date", required: true },
  { key: "everyDays", kind: "number", min: 1, max: 3_650 },
  { key: "communityHears", kind: "prose" },
  { key: "communityHearsOn", kind: "date", since: 2 },
  { key: "availableDays", kind: "number", min: 0, max: 3_650, required: true },
  { key: "availableHours", kind: "number", min: 0, max: 10_000, required: true },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
