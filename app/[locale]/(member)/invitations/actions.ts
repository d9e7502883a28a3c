"use server"

import { switchMember } from "#lib/accounts/commands/switch-member"
import { switchMemberInput } from "#lib/accounts/schema"
import { acceptAgreementInvitation } from "#lib/agreements/invitation/commands/accept-agreement-invitation"
import { declineAgreementInvitation } from "#lib/agreements/invitation/commands/decline-agreement-invitation"
import { acceptAgreementInvitationInput, declineAgreementInvitationInput } from "#lib/agreements/invitation/schema"
import { registerMember } from "#lib/members/commands/register-member"
import { registerMemberInput } from "#lib/members/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitInvitationYes = formAction(
  acceptAgreementInvitationInput,
  acceptAgreementInvitation,
  ({ agreementId, isHanded }) => `${paths.agreements.one(agreementId)}?done=${isHanded ? "textHanded" : "begun"}`,
)
export const submitInvitationNo = formAction(
  declineAgreementInvitationInput,
  declineAgreementInvitation,
  () => paths.invitationDeclined,
)
export const submitAnsweringMember = formAction(switchMemberInput, switchMember, () => paths.invitations)
export const submitInvitedMember = formAction(registerMemberInput, registerMember, () => paths.invitations)
