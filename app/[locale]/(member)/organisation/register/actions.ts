"use server"

import { registerMember } from "#lib/members/commands/register-member"
import { registerMemberInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitMember = formAction(
  registerMemberInput,
  registerMember,
  () => `${paths.organisation.home}?done=registered`,
)
