"use server"

import { paths } from "#lib/paths"
import { acceptMilestone } from "#lib/projects/commands/accept-milestone"
import { askForChanges } from "#lib/projects/commands/ask-for-changes"
import { startMilestone } from "#lib/projects/commands/start-milestone"
import { submitMilestone } from "#lib/projects/commands/submit-milestone"
import {
  acceptMilestoneInput,
  askForChangesInput,
  startMilestoneInput,
  submitMilestoneInput,
} from "#lib/projects/schema"
import { formAction } from "#lib/web/form-action"

export const submitStart = formAction(
  startMilestoneInput,
  startMilestone,
  (_, { projectId, milestoneId }) => `${paths.projects.milestone(projectId, milestoneId)}?done=started`,
)
export const submitHandIn = formAction(
  submitMilestoneInput,
  submitMilestone,
  (_, { projectId, milestoneId }) => `${paths.projects.milestone(projectId, milestoneId)}?done=submitted`,
)
export const submitAcceptance = formAction(
  acceptMilestoneInput,
  acceptMilestone,
  (_, { projectId, milestoneId }) => `${paths.projects.milestone(projectId, milestoneId)}?done=accepted`,
)
export const submitChanges = formAction(
  askForChangesInput,
  askForChanges,
  (_, { projectId, milestoneId }) => `${paths.projects.milestone(projectId, milestoneId)}?done=returned`,
)
