"use server"

import { resetPassword } from "#lib/accounts/commands/reset-password"
import { resetPasswordInput } from "#lib/accounts/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitPasswordReset = formAction(
  resetPasswordInput,
  resetPassword,
  () => `${paths.signIn()}?done=passwordReset`,
  { openToVisitors: true },
)
