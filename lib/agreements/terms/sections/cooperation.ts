import type { Field } from "#lib/agreements/terms/field"

/** The named contacts stand with the parties, each with its purposes, so that nobody types a person twice. */
export const cooperationFields = [
  { key: "contactRhythmDays", kind: "number", min: 1, max: 365, required: true },
  { key: "contactBy", kind: "choices", options: ["telephone", "message", "video_call", "visit", "email"] },
  { key: "problemsRaisedBy", kind: "choices", options: ["portal", "telephone", "message", "email"], required: true },
  { key: "graveProblemsWithinHours", kind: "number", min: 1, max: 720, required: true },
  { key: "answerWithinDays", kind: "number", min: 1, max: 365, required: true },
  { key: "feedbackWithinDays", kind: "number", min: 1, max: 365 },
  {
    key: "uncooperativeSite",
    kind: "choices",
    options: ["client_calls_site", "client_visits_site", "buyers_take_part", "dates_move", "work_pauses"],
    required: ["service_contract", "joint_project"],
  },
  { key: "siteAnswerWithinDays", kind: "number", min: 1, max: 365 },
  { key: "accessRefusedPayment", kind: "choice", options: ["in_full", "for_time_spent", "not_paid"] },
  { key: "words", kind: "prose" },
] as const satisfies readonly Field[]
