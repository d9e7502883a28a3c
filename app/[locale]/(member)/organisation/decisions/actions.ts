"use server"

import { appealDecision } from "#lib/moderation/commands/appeal-decision"
import { appealDecisionInput } from "#lib/moderation/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitObjection = formAction(
  appealDecisionInput,
  appealDecision,
  () => `${paths.organisation.decisions}?done=appealed`,
)
