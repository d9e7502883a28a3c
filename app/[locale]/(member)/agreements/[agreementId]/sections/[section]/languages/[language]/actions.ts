"use server"

import { saveTranslation } from "#lib/agreements/commands/save-translation"
import { saveTranslationInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitTranslation = formAction(
  saveTranslationInput,
  saveTranslation,
  (_, { agreementId, section }) => `${paths.agreements.section(agreementId, section)}?done=translated#content`,
)
