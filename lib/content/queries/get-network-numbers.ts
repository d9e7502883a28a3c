import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import type { NetworkNumbers } from "#lib/content/views"
import { verifiedEntries } from "#lib/content/visibility"
import { asPublic, asSystem } from "#lib/db/door"

/**
 * How large the network is today. Partnerships are counted as the portal: a reader sees only those of their own. A draft for
 * somebody who is not here yet is no partnership, and nobody learns of it by counting.
 */
export async function getNetworkNumbers(_actor: Actor): Promise<NetworkNumbers> {
  const [entries, partnerships] = await Promise.all([
    asPublic(db =>
      db.directoryEntry.findMany({
        where: { member: { state: "listed" } },
        select: { kind: true, countries: true },
      }),
    ),
    asSystem("content", tx => tx.partnership.count({ where: { awaitedId: null } })),
  ])
  const members = await asPublic(db => db.directoryEntry.count({ where: verifiedEntries }))
  const countries = new Set(entries.flatMap(entry => (entry.kind === "local_resource" ? entry.countries : [])))
  return { members, countries: countries.size, partnerships, countedOn: today() }
}
