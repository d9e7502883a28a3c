import { type Actor, actingMember } from "#lib/actor"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Who acts for the actor's own side now, but for the actor. */
export function colleagues(actor: Actor): Prisma.RepresentativeWhereInput {
  const userId = actor.kind === "person" ? actor.userId : nobody
  return { memberId: actingMember(actor)?.id ?? nobody, userId: { not: userId }, endedAt: null }
}
