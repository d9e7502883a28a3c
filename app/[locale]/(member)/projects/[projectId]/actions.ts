"use server"

import { paths } from "#lib/paths"
import { sayPayment } from "#lib/projects/commands/say-payment"
import { steerProject } from "#lib/projects/commands/steer-project"
import { sayPaymentInput, steerProjectInput } from "#lib/projects/schema"
import { formAction } from "#lib/web/form-action"

export const submitPaymentStep = formAction(
  sayPaymentInput,
  sayPayment,
  (_, { projectId }) => `${paths.projects.one(projectId)}?done=payment`,
)
export const submitCourse = formAction(
  steerProjectInput,
  steerProject,
  (_, { projectId }) => `${paths.projects.one(projectId)}?done=closed`,
)
