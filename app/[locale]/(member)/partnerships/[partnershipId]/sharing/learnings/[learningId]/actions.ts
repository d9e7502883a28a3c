"use server"

import { answerLearning } from "#lib/confidentiality/learnings/commands/answer-learning"
import { proposeLearning } from "#lib/confidentiality/learnings/commands/propose-learning"
import { publishLearning } from "#lib/confidentiality/learnings/commands/publish-learning"
import { reviseLearning } from "#lib/confidentiality/learnings/commands/revise-learning"
import { settleName } from "#lib/confidentiality/learnings/commands/settle-name"
import { withdrawLearning } from "#lib/confidentiality/learnings/commands/withdraw-learning"
import {
  answerLearningInput,
  learningStepInput,
  reviseLearningInput,
  settleNameInput,
  withdrawLearningInput,
} from "#lib/confidentiality/learnings/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitWords = formAction(
  reviseLearningInput,
  reviseLearning,
  (_, { partnershipId, learningId }) => `${paths.partnerships.learning(partnershipId, learningId)}?done=settled`,
)
export const submitName = formAction(
  settleNameInput,
  settleName,
  (_, { partnershipId, learningId }) => `${paths.partnerships.learning(partnershipId, learningId)}?done=settled#names`,
)
export const submitProposal = formAction(
  learningStepInput,
  proposeLearning,
  (_, { partnershipId, learningId }) => `${paths.partnerships.learning(partnershipId, learningId)}?done=proposed`,
)
export const submitAnswer = formAction(
  answerLearningInput,
  answerLearning,
  ({ isApproved }, { partnershipId, learningId, verdict }) => {
    const yes = isApproved ? "approved" : "agreed"
    const done = verdict === "approve" ? yes : "answered"
    return `${paths.partnerships.learning(partnershipId, learningId)}?done=${done}`
  },
)
export const submitPublication = formAction(
  learningStepInput,
  publishLearning,
  (_, { partnershipId, learningId }) => `${paths.partnerships.learning(partnershipId, learningId)}?done=published`,
)
export const submitWithdrawal = formAction(
  withdrawLearningInput,
  withdrawLearning,
  (_, { partnershipId, learningId }) => `${paths.partnerships.learning(partnershipId, learningId)}?done=withdrawn`,
)
