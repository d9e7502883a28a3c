"use server"

import { withdrawProfile } from "#lib/members/commands/withdraw-profile"
import { withdrawProfileInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitWithdrawal = formAction(
  withdrawProfileInput,
  withdrawProfile,
  () => `${paths.organisation.home}?done=withdrawn`,
)
