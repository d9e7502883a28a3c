import type { Field } from "#lib/agreements/terms/field"

export const timelineFields = [
  { key: "startsOn", kind: "date", required: true },
  { key: "endsOn", kind: "date", required: true },
  {
    key: "milestones",
    kind: "rows",
    prefix: "m",
    required: ["service_contract", "joint_project"],
    fields: [
      { key: "title", kind: "text", required: true },
      { key: "outputId", kind: "reference", to: "services.outputs" },
      { key: "responsible", kind: "member" },
      { key: "dueOn", kind: "date", required: true },
      { key: "acceptanceDays", kind: "number", min: 0, max: 365, required: true },
      { key: "acceptedWhen", kind: "prose" },
    ],
  },
  { key: "assumptions", kind: "prose" },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
