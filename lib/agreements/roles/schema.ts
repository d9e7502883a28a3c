import { z } from "zod"
import { approvalAnswers, signingRoles } from "#lib/agreements/roles/policy"
import { agreementId, digest, prose } from "#lib/agreements/schema"

export const signingRoleInput = z.object({
  agreementId,
  kind: z.enum(signingRoles, "choose"),
  userId: z.uuid("choose"),
})
export type SigningRoleInput = z.infer<typeof signingRoleInput>

/** Who approves need say nothing more; who refuses says why, to their own side. */
export const answerForApprovalInput = z
  .object({ agreementId, digest, answer: z.enum(approvalAnswers, "choose"), reason: prose.default("") })
  .refine(({ answer, reason }) => answer === "approved" || reason.length > 0, { path: ["reason"], error: "required" })
export type AnswerForApprovalInput = z.infer<typeof answerForApprovalInput>
