import { type Actor, actingMember } from "#lib/actor"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** Projects of the actor's partnerships. The secretariat sees none. */
export function visibleProjects(actor: Actor): Prisma.ProjectWhereInput {
  if (actor.kind === "system") return {}
  return { partnership: { partyIds: { has: actingMember(actor)?.id ?? nobody } } }
}
