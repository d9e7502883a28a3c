import type { Actor } from "#lib/actor"
import type { PersonaName } from "#seed/personas"
import type { Story } from "#seed/story"

/** The columns: every persona, and nobody. */
export type Column = PersonaName | "visitor"

/**
 * One command or query and who may do it, on the story. Whoever is named nowhere finds nothing: a command refuses with
 * `not_found`, a query answers null or an empty list.
 */
export type Row = {
  /** Import path of the command or query, so that the architecture tests find it. */
  of: `#lib/${string}`
  run: (actor: Actor, story: Story) => Promise<unknown>
  allowed: readonly Column[]
  /** Told that the rules say no: the thing is theirs to see, the act is not theirs to do. */
  refused?: readonly Column[]
}

export const nordvik = ["ingrid", "jonas", "astrid", "even"] as const satisfies Column[]
export const shishu = ["ruma", "tanvir", "shirin", "rafiq"] as const satisfies Column[]
export const secretariat = ["mira", "anders"] as const satisfies Column[]
/** Everybody who acts for a member. */
export const represented = [...nordvik, "harriet", ...shishu, "nazma"] as const satisfies Column[]
export const people = [...represented, ...secretariat, "noor"] as const satisfies Column[]
export const everybody = [...people, "visitor"] as const satisfies Column[]

/** Everybody who may sign for their member; each has a code app. */
export const signatories = ["ingrid", "astrid", "harriet", "ruma", "shirin", "nazma"] as const satisfies Column[]

/** Columns that are not among those given. */
export function allBut(...columns: Column[]): Column[] {
  return everybody.filter(column => !columns.includes(column))
}
