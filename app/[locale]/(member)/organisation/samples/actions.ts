"use server"

import { addWorkSample } from "#lib/members/commands/add-work-sample"
import { archiveWorkSample } from "#lib/members/commands/archive-work-sample"
import { addWorkSampleInput, archiveWorkSampleInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitSample = formAction(
  addWorkSampleInput,
  addWorkSample,
  () => `${paths.organisation.samples}?done=sampleAdded`,
)
export const submitArchiving = formAction(
  archiveWorkSampleInput,
  archiveWorkSample,
  () => `${paths.organisation.samples}?done=sampleArchived`,
)
