"use server"

import { acceptInvitation } from "#lib/members/commands/accept-invitation"
import { acceptInvitationInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitAcceptance = formAction(
  acceptInvitationInput,
  acceptInvitation,
  () => `${paths.organisation.home}?done=joined`,
)
