"use server"

import { registerPerson } from "#lib/accounts/commands/register-person"
import { registerPersonInput } from "#lib/accounts/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitRegistration = formAction(registerPersonInput, registerPerson, () => paths.registered, {
  openToVisitors: true,
})
