import { type Actor, actingMember } from "#lib/actor"
import type { BriefSiteView } from "#lib/briefs/views"
import { ownBriefs } from "#lib/briefs/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** The sites that the own member is linked to, for the choice in an own draft. Null where there is no such brief. */
export async function listSiteChoices(actor: Actor, briefId: string): Promise<Omit<BriefSiteView, "siteId">[] | null> {
  if (!isId(briefId)) return null
  return asActor(actor, async tx => {
    const brief = await tx.brief.findFirst({
      where: { AND: [{ id: briefId }, ownBriefs(actor)] },
      select: { id: true },
    })
    if (!brief) return null
    const links = await tx.siteLink.findMany({
      where: { memberId: actingMember(actor)?.id },
      orderBy: { site: { name: "asc" } },
      select: { site: { select: { id: true, name: true, country: true, address: true } } },
    })
    return links.map(({ site }) => site)
  })
}
