import type { Actor } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** Proposals of the agreements that the actor sees: all parties read all of them, for ever. */
export function visibleProposals(actor: Actor): Prisma.TextProposalWhereInput {
  return { agreement: visibleAgreements(actor) }
}
