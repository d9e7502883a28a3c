import type { Actor } from "#lib/actor"
import { type Cast, tellPeople } from "#seed/people"

/** The people and members of the story in a test's database, without any of their work. */
export type World = Cast & {
  /** Somebody who is not signed in. */
  visitor: Actor
}

export async function makeWorld(): Promise<World> {
  return { ...(await tellPeople()), visitor: { kind: "visitor", address: "192.0.2.1" } }
}
