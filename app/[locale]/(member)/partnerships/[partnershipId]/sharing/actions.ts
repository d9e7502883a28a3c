"use server"

import { askMayShare } from "#lib/confidentiality/commands/ask-may-share"
import { askMayShareInput } from "#lib/confidentiality/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitQuestion = formAction(
  askMayShareInput,
  askMayShare,
  ({ questionId }, { partnershipId }) => `${paths.partnerships.sharing(partnershipId)}?asked=${questionId}`,
)
