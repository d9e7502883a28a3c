import { type Actor, actingMember } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** What the actor has viewed for the member for which they act, and of nobody else. */
export function ownViewed(actor: Actor): Prisma.ViewedSectionWhereInput {
  return {
    memberId: actingMember(actor)?.id ?? nobody,
    userId: actor.kind === "person" ? actor.userId : nobody,
    agreement: visibleAgreements(actor),
  }
}
