import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import type { SiteView } from "#lib/members/views"
import { ofOwnMember } from "#lib/members/visibility"

/** The sites that the actor's member has to do with, by name. */
export async function listOwnSites(actor: Actor): Promise<SiteView[]> {
  const links = await asActor(actor, tx =>
    tx.siteLink.findMany({
      where: ofOwnMember(actor),
      orderBy: { site: { name: "asc" } },
      select: { site: { select: { id: true, name: true, country: true, address: true, osId: true } } },
    }),
  )
  return links.map(({ site }) => site)
}
