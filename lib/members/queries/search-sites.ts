import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import type { SiteView } from "#lib/members/views"
import { ofOwnMember, visibleSites } from "#lib/members/visibility"

/** As many as fit on a page; whoever sees so many says more words. */
export const sitesFoundMax = 20

/** Sites of the register in whose name or address every word occurs and that the member has not linked, by name. */
export async function searchSites(actor: Actor, search: string): Promise<SiteView[]> {
  const wanted = search.split(/\s+/).filter(word => word !== "")
  if (wanted.length === 0) return []
  return asActor(actor, tx =>
    tx.site.findMany({
      where: {
        AND: [
          visibleSites(actor),
          { links: { none: ofOwnMember(actor) } },
          ...wanted.map(word => {
            const contains = { contains: word, mode: "insensitive" } as const
            return { OR: [{ name: contains }, { address: contains }] }
          }),
        ],
      },
      orderBy: { name: "asc" },
      take: sitesFoundMax,
      select: { id: true, name: true, country: true, address: true, osId: true },
    }),
  )
}
