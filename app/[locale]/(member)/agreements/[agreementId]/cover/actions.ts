"use server"

import { saveCover } from "#lib/agreements/commands/save-cover"
import { saveCoverInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitCover = formAction(
  saveCoverInput,
  saveCover,
  (_, { agreementId }) => `${paths.agreements.one(agreementId)}?done=coverSaved`,
)
