"use server"

import { giveUpStandardText } from "#lib/agreements/commands/give-up-standard-text"
import { takeStandardText } from "#lib/agreements/commands/take-standard-text"
import { chooseStandardTextInput } from "#lib/agreements/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitStandardText = formAction(
  chooseStandardTextInput,
  takeStandardText,
  (_, { agreementId }) => `${paths.agreements.standardText(agreementId)}?done=standardTaken#content`,
)
export const submitGivingUp = formAction(
  chooseStandardTextInput,
  giveUpStandardText,
  (_, { agreementId }) => `${paths.agreements.standardText(agreementId)}?done=standardGivenUp#content`,
)
