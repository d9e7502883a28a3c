import { type Actor, actingMember } from "#lib/actor"
import { beforeSigning } from "#lib/agreements/lifecycle"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** The parts that the actor's own side has given in a signing, and nobody else's. */
export function ownRoles(actor: Actor): Prisma.SigningRoleWhereInput {
  return { memberId: actingMember(actor)?.id ?? nobody, agreement: visibleAgreements(actor) }
}

/** Parts in signings that have not come to their end, of every side: for the portal itself. */
export function rolesBeforeForce(actor: Actor): Prisma.SigningRoleWhereInput {
  return { agreement: { AND: [visibleAgreements(actor), { state: { in: [...beforeSigning, "signing"] } }] } }
}
