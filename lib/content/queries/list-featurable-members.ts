import type { Actor } from "#lib/actor"
import { isOfSecretariat } from "#lib/content/visibility"
import { asPublic } from "#lib/db/door"

/** The listed members that the secretariat may choose for the front page, by name. */
export async function listFeaturableMembers(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!isOfSecretariat(actor)) return []
  const entries = await asPublic(db =>
    db.directoryEntry.findMany({
      where: { member: { state: "listed" } },
      orderBy: { name: "asc" },
      select: { memberId: true, name: true },
    }),
  )
  return entries.map(({ memberId, name }) => ({ id: memberId, name }))
}
