import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import type { ModeratorName } from "#lib/moderation/views"
import { workingModerators } from "#lib/moderation/visibility"

/** The people of the secretariat by name, so that a reporter can say who must not see the report. */
export async function listModerators(_actor: Actor): Promise<ModeratorName[]> {
  const people = await asSystem("moderation", tx =>
    tx.user.findMany({ where: workingModerators, orderBy: { name: "asc" }, select: { id: true, name: true } }),
  )
  return people.map(({ id, name }) => ({ userId: id, name }))
}
