import { z } from "zod"
import { line, prose } from "#lib/agreements/schema"

const version = z.coerce.number().int()

/** A statement as its form sends it: the fields of `read-lines.ts` beside what stands here. */
export const stateClearanceInput = z.looseObject({
  clearanceId: z.uuid(),
  version,
  seenToBy: line,
  words: prose.default(""),
})
export type StateClearanceInput = z.infer<typeof stateClearanceInput>

export const clearanceAnswers = ["confirms", "questions"] as const
export type ClearanceAnswerKind = (typeof clearanceAnswers)[number]

/** Who confirms need say nothing more; who questions says what is unclear. */
export const answerClearanceInput = z
  .object({ clearanceId: z.uuid(), version, answer: z.enum(clearanceAnswers, "choose"), words: prose.default("") })
  .refine(({ answer, words }) => answer === "confirms" || words.length > 0, { path: ["words"], error: "required" })
export type AnswerClearanceInput = z.infer<typeof answerClearanceInput>
