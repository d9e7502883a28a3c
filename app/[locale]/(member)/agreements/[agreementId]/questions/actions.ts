"use server"

import { answerSigningQuestion } from "#lib/agreements/questions/commands/answer-signing-question"
import { askSigningQuestion } from "#lib/agreements/questions/commands/ask-signing-question"
import { answerSigningQuestionInput, askSigningQuestionInput } from "#lib/agreements/questions/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitQuestion = formAction(
  askSigningQuestionInput,
  askSigningQuestion,
  ({ agreementId }) => `${paths.agreements.questions(agreementId)}?done=questionAsked`,
)
export const submitAnswer = formAction(
  answerSigningQuestionInput,
  answerSigningQuestion,
  ({ agreementId }) => `${paths.agreements.questions(agreementId)}?done=questionAnswered`,
)
