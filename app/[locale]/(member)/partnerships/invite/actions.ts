"use server"

import { beginFirstText } from "#lib/agreements/first-text/commands/begin-first-text"
import { beginFirstTextInput } from "#lib/agreements/first-text/schema"
import { inviteOrganisation } from "#lib/agreements/invitation/commands/invite-organisation"
import { inviteOrganisationInput } from "#lib/agreements/invitation/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitOrganisationInvitation = formAction(
  inviteOrganisationInput,
  inviteOrganisation,
  ({ invitationId }) => `${paths.partnerships.invitation(invitationId)}?done=sent`,
)
export const submitFirstTextBegin = formAction(
  beginFirstTextInput,
  beginFirstText,
  ({ agreementId }) => `${paths.agreements.one(agreementId)}?done=textBegun`,
)
