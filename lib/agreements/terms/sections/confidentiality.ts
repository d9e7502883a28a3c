import type { Field } from "#lib/agreements/terms/field"
import { subjectsWithEnd } from "#lib/confidentiality/survival"
import { audiences, circumstances, permissions, subjects, untilMonthsMax } from "#lib/confidentiality/terms"

/**
 * What is not ruled here stays unsaid: the room of confidentiality answers "never" by default.
 * A rule is kept whole or not at all, also in a draft: half a rule would be read as permission.
 */
export const confidentialityFields = [
  {
    key: "rules",
    kind: "rows",
    prefix: "k",
    shape: "confidentiality_terms",
    whole: true,
    required: true,
    fields: [
      { key: "subject", kind: "choice", options: subjects, required: true },
      { key: "audience", kind: "choice", options: audiences, required: true },
      { key: "circumstance", kind: "choice", options: circumstances, required: true },
      {
        key: "afterDate",
        kind: "date",
        omitEmpty: true,
        required: true,
        when: { field: "circumstance", is: ["after_date"] },
      },
      { key: "untilDate", kind: "date", omitEmpty: true },
      { key: "untilMonths", kind: "number", min: 1, max: untilMonthsMax, omitEmpty: true },
      { key: "permission", kind: "choice", options: permissions, required: true },
      { key: "bindsParties", kind: "members" },
      { key: "note", kind: "prose", max: 2_000 },
    ],
  },
  { key: "survivalYears", kind: "number", min: 0, max: 100, required: true },
  {
    key: "survivals",
    kind: "rows",
    prefix: "y",
    since: 3,
    seldom: true,
    fields: [
      { key: "subject", kind: "choice", options: subjectsWithEnd, required: true },
      { key: "lasts", kind: "choice", options: ["years", "without_end"], required: true },
      {
        key: "years",
        kind: "number",
        min: 0,
        max: 100,
        omitEmpty: true,
        required: true,
        when: { field: "lasts", is: ["years"] },
      },
    ],
  },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
