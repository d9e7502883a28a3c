"use server"

import { paths } from "#lib/paths"
import { answerProblem } from "#lib/projects/commands/answer-problem"
import { settleProblem } from "#lib/projects/commands/settle-problem"
import { answerProblemInput, settleProblemInput } from "#lib/projects/schema"
import { formAction } from "#lib/web/form-action"

export const submitAnswer = formAction(
  answerProblemInput,
  answerProblem,
  (_, { projectId, problemId }) => `${paths.projects.oneProblem(projectId, problemId)}?done=answered`,
)
export const submitSettlement = formAction(
  settleProblemInput,
  settleProblem,
  (_, { projectId, problemId }) => `${paths.projects.oneProblem(projectId, problemId)}?done=settled`,
)
