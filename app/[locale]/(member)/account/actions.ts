"use server"

import { closeAccount } from "#lib/accounts/commands/close-account"
import { switchMember } from "#lib/accounts/commands/switch-member"
import { closeAccountInput, nothingInput, switchMemberInput } from "#lib/accounts/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"
import { signOut, signOutEverywhere } from "#lib/web/sign-in"

export const submitSignOut = formAction(nothingInput, signOut, () => `${paths.signIn()}?done=signedOut`)
export const submitSignOutEverywhere = formAction(
  nothingInput,
  signOutEverywhere,
  () => `${paths.signIn()}?done=signedOut`,
)
export const submitCloseAccount = formAction(closeAccountInput, closeAccount, () => paths.account.closed)
export const submitSwitchMember = formAction(switchMemberInput, switchMember, () => paths.today)
