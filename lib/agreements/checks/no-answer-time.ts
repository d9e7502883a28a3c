import { check } from "#lib/agreements/checks/check"

/** Problems may be raised, but nobody has to answer, or nobody has to say the grave ones at once (L6). */
export const noAnswerTime = check(
  { id: "no_answer_time", severity: "warns", section: "cooperation", demand: "L6" },
  ({ kind, sections: { cooperation } }) => {
    if (kind === "confidentiality") return []
    const open = [
      cooperation.answerWithinDays === null && "answerWithinDays",
      cooperation.graveProblemsWithinHours === null && "graveProblemsWithinHours",
    ]
    return open.filter(field => field !== false).map(field => ({ field, values: { gap: field } }))
  },
)
