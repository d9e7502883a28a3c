import type { Field } from "#lib/agreements/terms/field"

const ifInterviews = { field: "interviewsPlanned", is: [true] } as const

/** What makes the result credible, and what would make it worthless. */
export const methodFields = [
  { key: "interviewsPlanned", kind: "yesNo", required: true },
  { key: "interviewCount", kind: "number", min: 1, max: 100_000, required: true, when: ifInterviews },
  { key: "interviewDays", kind: "number", min: 1, max: 1_000, required: true, when: ifInterviews },
  { key: "interviewsPerShift", kind: "number", min: 1, max: 10_000 },
  { key: "shifts", kind: "choices", options: ["day", "evening", "night", "weekend"] },
  {
    key: "place",
    kind: "choice",
    options: ["on_site", "off_site", "on_and_off_site", "by_telephone"],
    required: true,
    when: ifInterviews,
  },
  {
    key: "conductedBy",
    kind: "choice",
    options: ["local_resource", "local_resource_and_company", "third_party"],
    required: true,
    when: ifInterviews,
  },
  { key: "interviewersGender", kind: "choice", options: ["same_as_worker", "women", "mixed_team", "any"] },
  { key: "managementAbsent", kind: "yesNo", required: true, when: ifInterviews },
  { key: "informedConsent", kind: "yesNo", required: true, when: ifInterviews },
  { key: "languages", kind: "languages", required: true, when: ifInterviews },
  { key: "sampling", kind: "choice", options: ["everybody", "random", "by_group", "volunteers", "mixed"] },
  { key: "samplingRule", kind: "prose" },
  {
    key: "voids",
    kind: "choices",
    options: [
      "management_present",
      "workers_coached",
      "sample_changed_by_site",
      "interpreter_from_site",
      "records_withheld",
      "workers_punished",
    ],
    required: true,
    when: ifInterviews,
  },
  { key: "interestsDeclared", kind: "prose" },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
