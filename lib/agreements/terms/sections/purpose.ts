import type { Field } from "#lib/agreements/terms/field"

export const purposeFields = [
  { key: "sharedAim", kind: "prose", required: true },
  {
    key: "topics",
    kind: "codes",
    list: "topics",
    required: ["dialogue", "partnering", "service_contract", "joint_project"],
  },
  { key: "whoBenefits", kind: "prose" },
  {
    key: "expectations",
    kind: "rows",
    prefix: "x",
    required: ["dialogue", "partnering", "service_contract", "joint_project"],
    fields: [
      { key: "memberId", kind: "member", required: true },
      { key: "expectation", kind: "prose", required: true },
      { key: "seenBy", kind: "text" },
    ],
  },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
