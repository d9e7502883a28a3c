"use server"

import { paths } from "#lib/paths"
import { raiseProblem } from "#lib/projects/commands/raise-problem"
import { raiseProblemInput } from "#lib/projects/schema"
import { formAction } from "#lib/web/form-action"

export const submitProblem = formAction(
  raiseProblemInput,
  raiseProblem,
  ({ problemId }, { projectId }) => `${paths.projects.oneProblem(projectId, problemId)}?done=raised`,
)
