"use server"

import { signInInput } from "#lib/accounts/schema"
import { completeSignInInput, completeSignInWithPasskeyInput } from "#lib/accounts/second-factor/schema"
import { paths, safeReturn } from "#lib/paths"
import { formAction } from "#lib/web/form-action"
import { withoutLanguage } from "#lib/web/request"
import { signIn, signInWithCode, signInWithPasskey } from "#lib/web/sign-in"

export const submitSignIn = formAction(
  signInInput,
  signIn,
  ({ needsCode }, { returnTo }) =>
    needsCode ? paths.signInCode(returnTo) : withoutLanguage(safeReturn(returnTo, paths.today)),
  { openToVisitors: true },
)
export const submitSignInCode = formAction(
  completeSignInInput,
  signInWithCode,
  (_, { returnTo }) => withoutLanguage(safeReturn(returnTo, paths.today)),
  { openToVisitors: true },
)
export const submitSignInPasskey = formAction(
  completeSignInWithPasskeyInput,
  signInWithPasskey,
  (_, { returnTo }) => withoutLanguage(safeReturn(returnTo, paths.today)),
  { openToVisitors: true },
)
