import type { Actor, Person } from "#lib/actor"
import { refusal } from "#lib/errors"

/** Only people are told things. Refuses: common.forbidden. */
export function requireReader(actor: Actor): Person {
  if (actor.kind !== "person") throw refusal("common.forbidden")
  return actor
}
