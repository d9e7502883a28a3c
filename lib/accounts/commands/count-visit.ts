import { countVisit as count } from "#lib/accounts/passwords/throttle"
import type { Actor } from "#lib/actor"

/**
 * Counts what everybody may do, but not without end: so many times an hour from one place, or for one `of`. Colleagues
 * behind one address do not use up each other's tries once they are signed in. What is kept is a keyed digest that ends
 * by itself. Refuses: accounts.too_many_tries.
 */
export async function countVisit(actor: Actor, visit: { what: string; hourlyMax: number; of?: string }): Promise<void> {
  await count(visit.what, visit.of ?? placeOf(actor), visit.hourlyMax)
}

function placeOf(actor: Actor): string {
  if (actor.kind === "person") return actor.userId
  return actor.kind === "visitor" ? actor.address : actor.job
}
