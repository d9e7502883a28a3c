import { z } from "zod"
import { agreementId, saidProse } from "#lib/agreements/schema"

export const askSigningQuestionInput = z.object({ agreementId, text: saidProse })
export type AskSigningQuestionInput = z.infer<typeof askSigningQuestionInput>

export const answerSigningQuestionInput = z.object({ agreementId, questionId: z.uuid(), answer: saidProse })
export type AnswerSigningQuestionInput = z.infer<typeof answerSigningQuestionInput>
