"use server"

import { declineAgreementInvitation } from "#lib/agreements/invitation/commands/decline-agreement-invitation"
import { registerAsInvited } from "#lib/agreements/invitation/commands/register-as-invited"
import { declineAgreementInvitationInput, registerAsInvitedInput } from "#lib/agreements/invitation/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitInvitedRegistration = formAction(registerAsInvitedInput, registerAsInvited, () => paths.registered, {
  openToVisitors: true,
})
export const submitRefusal = formAction(
  declineAgreementInvitationInput,
  declineAgreementInvitation,
  () => paths.invitationDeclined,
  { openToVisitors: true },
)
