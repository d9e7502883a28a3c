"use server"

import { signInInput } from "#lib/accounts/schema"
import { paths, safeReturn } from "#lib/paths"
import { formAction } from "#lib/web/form-action"
import { withoutLanguage } from "#lib/web/request"
import { signIn } from "#lib/web/sign-in"

export const submitSignIn = formAction(
  signInInput,
  signIn,
  (_, input) => withoutLanguage(safeReturn(input.returnTo, paths.today)),
  { openToVisitors: true },
)
