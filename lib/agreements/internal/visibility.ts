import { type Actor, actingMember } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

const nobody = "00000000-0000-0000-0000-000000000000"

/** The notes of the actor's own side, and of nobody else. */
export function ownNotes(actor: Actor): Prisma.InternalNoteWhereInput {
  return { memberId: actingMember(actor)?.id ?? nobody, agreement: visibleAgreements(actor) }
}
