"use server"

import { saveNamedValue } from "#lib/agreements/commands/save-named-value"
import { saveNamedValueInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitNamedValue = formAction(
  saveNamedValueInput,
  saveNamedValue,
  (_, { agreementId, takeAway }) =>
    `${paths.agreements.values(agreementId)}?done=${takeAway ? "valueTakenAway" : "valueSaved"}#content`,
)
