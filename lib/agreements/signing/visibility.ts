import type { Actor } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** A person's own intents, for the member they act for. */
export function ownIntents(actor: Actor): Prisma.SigningIntentWhereInput {
  if (actor.kind !== "person" || !actor.member) return { id: { in: [] } }
  return { userId: actor.userId, memberId: actor.member.id, agreement: visibleAgreements(actor) }
}

/** Texts that lie to be signed and whose last day is this one or was before it (YYYY-MM-DD). */
export function signingsUntil(actor: Actor, day: string): Prisma.AgreementWhereInput {
  return { AND: [visibleAgreements(actor), { state: "signing", signUntil: { lte: new Date(day) } }] }
}
