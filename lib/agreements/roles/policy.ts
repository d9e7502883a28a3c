import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementState, beforeSigning } from "#lib/agreements/lifecycle"
import { mayWrite } from "#lib/agreements/policy"

type Code = keyof typeof codes

export const signingRoles = ["approver", "copy"] as const
export type SigningRole = (typeof signingRoles)[number]

export const approvalAnswers = ["approved", "refused"] as const
export type ApprovalAnswer = (typeof approvalAnswers)[number]

const open: readonly AgreementState[] = [...beforeSigning, "signing"]

/** Who writes for a side says who approves and who gets a copy; an approver is of use until the side has signed. */
export function refusalGiveRole(
  actor: Actor,
  agreement: { state: AgreementState },
  { kind, hasSigned }: { kind: SigningRole; hasSigned: boolean },
): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  if (!open.includes(agreement.state)) return "agreements.not_negotiating"
  return kind === "approver" && hasSigned ? "agreements.side_has_signed" : null
}

/** An approver answers to the text that is frozen, and may think better of it until their side has signed. */
export function refusalAnswerForApproval(
  agreement: { state: AgreementState },
  { isApprover, hasSigned }: { isApprover: boolean; hasSigned: boolean },
): Code | null {
  if (!isApprover) return "agreements.not_an_approver"
  if (agreement.state !== "signing") return "agreements.not_in_signing"
  return hasSigned ? "agreements.side_has_signed" : null
}

/** A no keeps the side from signing as much as silence does. */
export function refusalWithoutApproval(approvers: readonly { answer: ApprovalAnswer | null }[]): Code | null {
  return approvers.every(({ answer }) => answer === "approved") ? null : "agreements.approval_missing"
}
