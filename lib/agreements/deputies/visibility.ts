import { type Actor, actingMember } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** The requests to sign of the actor's own side, answered or not. */
export function ownRequests(actor: Actor): Prisma.SignatureWhereInput {
  return { memberId: actingMember(actor)?.id ?? nobody, voidedAt: null, agreement: visibleAgreements(actor) }
}

/** What the own side has said of whom it replaced in this agreement, in stopped signings too. */
export function ownDelegations(actor: Actor): Prisma.DelegationWhereInput {
  return { memberId: actingMember(actor)?.id ?? nobody, agreement: visibleAgreements(actor) }
}
