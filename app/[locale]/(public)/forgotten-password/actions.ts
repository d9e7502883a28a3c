"use server"

import { requestPasswordReset } from "#lib/accounts/commands/request-password-reset"
import { requestPasswordResetInput } from "#lib/accounts/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitForgottenPassword = formAction(
  requestPasswordResetInput,
  requestPasswordReset,
  () => paths.forgottenSent,
  { openToVisitors: true },
)
