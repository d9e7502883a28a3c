"use server"

import { askDisclosure } from "#lib/confidentiality/requests/commands/ask-disclosure"
import { askDisclosureInput } from "#lib/confidentiality/requests/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitRequest = formAction(
  askDisclosureInput,
  askDisclosure,
  ({ requestId }, { partnershipId }) => `${paths.partnerships.disclosure(partnershipId, requestId)}?done=asked`,
)
