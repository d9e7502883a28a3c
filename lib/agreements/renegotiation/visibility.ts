import { type Actor, actingMember } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** Requests of the agreements that the actor sees. */
export function visibleRequests(actor: Actor): Prisma.RenegotiationRequestWhereInput {
  return { agreement: visibleAgreements(actor) }
}

/** Requests that wait for an answer of the actor's side. */
export function requestsToAnswer(actor: Actor): Prisma.RenegotiationRequestWhereInput {
  return { AND: [visibleRequests(actor), { state: "asked", memberId: { not: actingMember(actor)?.id ?? "" } }] }
}

/** Requests without an answer that is due by this moment, of which nobody was reminded yet. */
export function requestsDueBy(actor: Actor, moment: Date): Prisma.RenegotiationRequestWhereInput {
  return { AND: [visibleRequests(actor), { state: "asked", remindedAt: null, answerDueOn: { lte: moment } }] }
}
