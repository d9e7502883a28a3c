"use server"

import { beginFirstText } from "#lib/agreements/first-text/commands/begin-first-text"
import { sendInvitationAgain } from "#lib/agreements/invitation/commands/send-invitation-again"
import { withdrawAgreementInvitation } from "#lib/agreements/invitation/commands/withdraw-agreement-invitation"
import { agreementInvitationInput } from "#lib/agreements/invitation/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitAnotherLink = formAction(
  agreementInvitationInput,
  sendInvitationAgain,
  ({ invitationId }) => `${paths.partnerships.invitation(invitationId)}?done=again`,
)
export const submitInvitationBack = formAction(
  agreementInvitationInput,
  withdrawAgreementInvitation,
  ({ invitationId }) => `${paths.partnerships.invitation(invitationId)}?done=withdrawn`,
)
export const submitTextForInvitation = formAction(
  agreementInvitationInput,
  beginFirstText,
  ({ agreementId }) => `${paths.agreements.one(agreementId)}?done=textBegun`,
)
