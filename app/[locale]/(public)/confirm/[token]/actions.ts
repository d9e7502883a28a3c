"use server"

import { confirmEmail } from "#lib/accounts/commands/confirm-email"
import { confirmEmailInput } from "#lib/accounts/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitConfirmation = formAction(
  confirmEmailInput,
  confirmEmail,
  () => `${paths.signIn()}?done=confirmed`,
  {
    openToVisitors: true,
  },
)
