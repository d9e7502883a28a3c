import type { Actor } from "#lib/actor"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { ViewedSectionView } from "#lib/agreements/viewed/views"
import { ownViewed } from "#lib/agreements/viewed/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** The sections that the actor has viewed, each as it stood then. */
export async function listViewedSections(actor: Actor, agreementId: string): Promise<ViewedSectionView[]> {
  if (!isId(agreementId)) return []
  const rows = await asActor(actor, tx =>
    tx.viewedSection.findMany({
      where: { AND: [{ agreementId }, ownViewed(actor)] },
      orderBy: { section: "asc" },
      select: { section: true, sectionDigest: true },
    }),
  )
  return rows.map(({ section, sectionDigest }) => ({ section: section as SectionKey, digest: sectionDigest }))
}
