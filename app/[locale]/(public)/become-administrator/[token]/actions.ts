"use server"

import { becomeAdministrator } from "#lib/accounts/commands/become-administrator"
import { becomeAdministratorInput } from "#lib/accounts/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitAdministrator = formAction(
  becomeAdministratorInput,
  becomeAdministrator,
  () => `${paths.signIn(paths.moderation.home)}&done=appointed`,
  { openToVisitors: true },
)
