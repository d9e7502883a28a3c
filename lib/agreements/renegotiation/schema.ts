import { z } from "zod"
import { prose, saidProse } from "#lib/agreements/schema"
import { sectionKeys } from "#lib/agreements/terms/fields"

export const askForRenegotiationInput = z.object({
  agreementId: z.uuid(),
  // A browser sends nothing at all where no box is ticked.
  sections: z.array(z.enum(sectionKeys)).min(1, "choose").max(sectionKeys.length).prefault([]),
  reason: saidProse,
})
export type AskForRenegotiationInput = z.infer<typeof askForRenegotiationInput>

const request = { requestId: z.uuid(), version: z.coerce.number().int() }

export const takeUpRenegotiationInput = z.object({ ...request, answer: prose.default("") })
export type TakeUpRenegotiationInput = z.infer<typeof takeUpRenegotiationInput>

/** A refusal wants its reason: the other side has to plan with it. */
export const refuseRenegotiationInput = z.object({ ...request, answer: saidProse })
export type RefuseRenegotiationInput = z.infer<typeof refuseRenegotiationInput>

export const withdrawRenegotiationInput = z.object(request)
export type WithdrawRenegotiationInput = z.infer<typeof withdrawRenegotiationInput>
