import type { OwnMember } from "#lib/accounts/views"
import { ownRepresentations } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"

/** The members this person may act as. Asked as the portal: a member one does not act as right now is not visible. */
export async function listOwnMembers(actor: Actor): Promise<OwnMember[]> {
  const rows = await asSystem("accounts", tx =>
    tx.representative.findMany({
      where: ownRepresentations(actor),
      orderBy: { joinedAt: "asc" },
      select: { role: true, member: { select: { id: true, name: true, kind: true, state: true } } },
    }),
  )
  return rows.map(({ role, member: { state, ...member } }) => ({
    ...member,
    role,
    isSuspended: state === "suspended" || state === "removed",
  }))
}
