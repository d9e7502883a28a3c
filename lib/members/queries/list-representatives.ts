import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import type { RepresentativeView } from "#lib/members/views"
import { ofOwnMember } from "#lib/members/visibility"

/** Who acts for the member the actor acts for, in the order in which they joined. */
export async function listRepresentatives(actor: Actor): Promise<RepresentativeView[]> {
  const rows = await asActor(actor, tx =>
    tx.representative.findMany({
      where: { ...ofOwnMember(actor), endedAt: null },
      orderBy: { joinedAt: "asc" },
      select: { id: true, userId: true, name: true, email: true, role: true, isSignatory: true, joinedAt: true },
    }),
  )
  const self = actor.kind === "person" ? actor.userId : null
  return rows.map(row => ({ ...row, isSelf: row.userId === self }))
}
