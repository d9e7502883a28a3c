"use server"

import { writeLearning } from "#lib/confidentiality/learnings/commands/write-learning"
import { writeLearningInput } from "#lib/confidentiality/learnings/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitDraft = formAction(
  writeLearningInput,
  writeLearning,
  ({ learningId }, { partnershipId }) => `${paths.partnerships.learning(partnershipId, learningId)}?done=written`,
)
