"use server"

import { askNameUse } from "#lib/confidentiality/requests/commands/ask-name-use"
import { askNameUseInput } from "#lib/confidentiality/requests/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitNameUse = formAction(
  askNameUseInput,
  askNameUse,
  ({ requestId }, { partnershipId }) => `${paths.partnerships.disclosure(partnershipId, requestId)}?done=asked`,
)
