"use server"

import { answerForApproval } from "#lib/agreements/roles/commands/answer-for-approval"
import { giveSigningRole } from "#lib/agreements/roles/commands/give-signing-role"
import { takeSigningRole } from "#lib/agreements/roles/commands/take-signing-role"
import { answerForApprovalInput, signingRoleInput } from "#lib/agreements/roles/schema"
import { paths } from "#lib/paths"
import { formAction } from "#lib/web/form-action"

export const submitGiveRole = formAction(
  signingRoleInput,
  giveSigningRole,
  ({ agreementId }) => `${paths.agreements.roles(agreementId)}?done=roleGiven`,
)
export const submitTakeRole = formAction(
  signingRoleInput,
  takeSigningRole,
  ({ agreementId }) => `${paths.agreements.roles(agreementId)}?done=roleTaken`,
)
export const submitApproval = formAction(
  answerForApprovalInput,
  answerForApproval,
  ({ agreementId }, { answer }) =>
    `${paths.agreements.roles(agreementId)}?done=${answer === "approved" ? "approved" : "approvalRefused"}`,
)
