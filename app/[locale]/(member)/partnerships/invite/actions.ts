"use server"

import { inviteOrganisation } from "#lib/agreements/invitation/commands/invite-organisation"
import { inviteOrganisationInput } from "#lib/agreements/invitation/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitOrganisationInvitation = formAction(
  inviteOrganisationInput,
  inviteOrganisation,
  ({ invitationId }) => `${paths.partnerships.invitation(invitationId)}?done=sent`,
)
