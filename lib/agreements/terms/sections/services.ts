import type { Field } from "#lib/agreements/terms/field"

export const servicesFields = [
  {
    key: "outputs",
    kind: "rows",
    prefix: "o",
    required: true,
    fields: [
      { key: "service", kind: "code", list: "services" },
      { key: "title", kind: "text", required: true },
      { key: "description", kind: "prose", required: true },
      {
        key: "format",
        kind: "choice",
        options: ["report", "presentation", "table", "training", "meeting", "casework", "other"],
      },
      { key: "language", kind: "language" },
      { key: "dueOn", kind: "date" },
      { key: "providedBy", kind: "member" },
    ],
  },
  {
    key: "sites",
    kind: "rows",
    prefix: "w",
    fields: [
      { key: "name", kind: "text", verbatim: true, required: true },
      { key: "country", kind: "country", required: true },
      { key: "place", kind: "text", verbatim: true },
      { key: "osHubId", kind: "text", max: 40, verbatim: true },
    ],
  },
  { key: "clientProvides", kind: "prose" },
  { key: "notIncluded", kind: "prose" },
  { key: "resultsBelongTo", kind: "choice", options: ["company", "local_resource", "all_parties", "public"] },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
