import { z } from "zod"
import { agreementId, commentOnSectionInput, saidProse } from "#lib/agreements/schema"

const neutralId = z.uuid()

export const offerNeutralityInput = z.object({ words: saidProse })
export type OfferNeutralityInput = z.infer<typeof offerNeutralityInput>

export const takeBackNeutralityInput = z.object({})
export type TakeBackNeutralityInput = z.infer<typeof takeBackNeutralityInput>

/** `candidateId` is of somebody on the list of who may be asked. */
export const proposeNeutralPersonInput = z.object({
  agreementId,
  candidateId: z.uuid("choose"),
  reason: saidProse,
})
export type ProposeNeutralPersonInput = z.infer<typeof proposeNeutralPersonInput>

export const answerNeutralProposalInput = z.object({ neutralId, answer: z.enum(["agree", "refuse"], "choose") })
export type AnswerNeutralProposalInput = z.infer<typeof answerNeutralProposalInput>

export const answerNeutralRequestInput = z.object({ neutralId, answer: z.enum(["accept", "decline"], "choose") })
export type AnswerNeutralRequestInput = z.infer<typeof answerNeutralRequestInput>

export const endNeutralRoleInput = z.object({ neutralId, words: saidProse })
export type EndNeutralRoleInput = z.infer<typeof endNeutralRoleInput>

export const commentAsNeutralInput = commentOnSectionInput.omit({ agreementId: true }).extend({ neutralId })
export type CommentAsNeutralInput = z.infer<typeof commentAsNeutralInput>
