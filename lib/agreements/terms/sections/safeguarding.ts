import type { Field } from "#lib/agreements/terms/field"

const ifHeld = { field: "holdsPersonalData", is: [true] } as const

/** No answer here limits the two duties above every agreement: to protect a person in danger, and to obey the law. */
export const safeguardingFields = [
  { key: "childPolicyApplies", kind: "yesNo", required: true },
  { key: "policiesOf", kind: "members", required: true, when: { field: "childPolicyApplies", is: [true] } },
  { key: "leadContactId", kind: "reference", to: "parties.contacts" },
  { key: "dutyToReport", kind: "yesNo", required: true },
  { key: "reportWithinHours", kind: "number", min: 1, max: 720 },
  { key: "noRetaliation", kind: "yesNo", required: true },
  { key: "holdsPersonalData", kind: "yesNo", required: true },
  {
    key: "personalData",
    kind: "choices",
    options: ["names", "contact_details", "testimony", "wages", "health", "children", "photographs"],
    required: true,
    when: ifHeld,
  },
  { key: "keptUntil", kind: "date", required: true, when: ifHeld },
  { key: "afterwards", kind: "choice", options: ["returned", "destroyed", "anonymised"], required: true, when: ifHeld },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
