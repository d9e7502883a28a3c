import type { Field } from "#lib/agreements/terms/field"

export const pressFields = [
  { key: "referTo", kind: "member", required: true },
  { key: "contactId", kind: "reference", to: "parties.contacts" },
  { key: "holdingLine", kind: "prose", max: 1_000, required: true },
  { key: "informWithinHours", kind: "number", min: 1, max: 720, required: true },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
