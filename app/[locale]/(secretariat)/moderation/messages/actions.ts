"use server"

import { answerContactMessage } from "#lib/content/commands/answer-contact-message"
import { answerContactMessageInput } from "#lib/content/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitAnswer = formAction(
  answerContactMessageInput,
  answerContactMessage,
  () => `${paths.moderation.messages}?done=answered`,
)
