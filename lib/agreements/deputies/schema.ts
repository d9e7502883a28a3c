import { z } from "zod"
import { agreementId, saidProse } from "#lib/agreements/schema"

export const nameDeputyInput = z.object({
  agreementId,
  /** The request to sign that is given to somebody else. */
  signatureId: z.uuid(),
  userId: z.uuid("choose"),
  reason: saidProse,
})
export type NameDeputyInput = z.infer<typeof nameDeputyInput>
