import { z } from "zod"
import { saidProse } from "#lib/agreements/schema"
import { sectionKeys } from "#lib/agreements/terms/fields"

/** What is proposed arrives as typed, under `value`; the place's own reader knows it. */
const wording = {
  /** Digest of what stands at the place, as the form showed it. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  /** A whole row is to go. */
  strike: z.literal("yes").optional(),
  reason: saidProse,
}

export const proposeChangeInput = z.looseObject({
  agreementId: z.uuid(),
  section: z.enum(sectionKeys),
  place: z.string().max(200),
  ...wording,
})
export type ProposeChangeInput = z.infer<typeof proposeChangeInput>

const proposal = { proposalId: z.uuid(), version: z.coerce.number().int() }

export const proposalInput = z.object(proposal)
export type ProposalInput = z.infer<typeof proposalInput>

/** A refusal wants its reason: the other side has to go on from it. */
export const refuseProposalInput = z.object({ ...proposal, answer: saidProse })
export type RefuseProposalInput = z.infer<typeof refuseProposalInput>

export const counterProposalInput = z.looseObject({ ...proposal, ...wording })
export type CounterProposalInput = z.infer<typeof counterProposalInput>
