import type { Field } from "#lib/agreements/terms/field"

const ifIs = (type: string) => ({ field: "type", is: [type] }) as const

/** What can stand behind a name. `none` says that there is none, which an open value never does. */
export const namedValueTypes = ["party", "money", "day", "place", "number", "lines", "text", "none"] as const

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
  {
    key: "values",
    kind: "rows",
    prefix: "v",
    since: 3,
    whole: true,
    elsewhere: true,
    fields: [
      { key: "name", kind: "text", max: 40, required: true, isName: true, verbatim: true },
      { key: "type", kind: "choice", options: namedValueTypes, required: true },
      { key: "memberId", kind: "member", required: true, omitEmpty: true, when: ifIs("party") },
      { key: "amountMinor", kind: "money", required: true, omitEmpty: true, when: ifIs("money") },
      { key: "currency", kind: "currency", required: true, omitEmpty: true, when: ifIs("money") },
      { key: "day", kind: "date", required: true, omitEmpty: true, when: ifIs("day") },
      { key: "place", kind: "text", required: true, omitEmpty: true, when: ifIs("place") },
      {
        key: "number",
        kind: "number",
        min: 0,
        max: 1_000_000_000,
        required: true,
        omitEmpty: true,
        when: ifIs("number"),
      },
      { key: "lines", kind: "prose", max: 4_000, required: true, omitEmpty: true, when: ifIs("lines") },
      { key: "text", kind: "text", required: true, omitEmpty: true, when: ifIs("text") },
    ],
  },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
