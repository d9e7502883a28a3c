import type { Actor } from "#lib/actor"
import type { LearningRow } from "#lib/confidentiality/learnings/views"
import { learningColumns, learningRow, visibleLearnings } from "#lib/confidentiality/learnings/visibility"
import { asActor } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/** How many learnings a page shows. */
const learningsMax = 100

/** What the parties published or want to publish, the newest first; empty when the partnership is not visible. */
export async function listLearnings(actor: Actor, partnershipId: string): Promise<LearningRow[]> {
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) return []
    const rows = await tx.learning.findMany({
      where: { ...visibleLearnings(actor), partnershipId },
      orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
      take: learningsMax,
      select: learningColumns,
    })
    return rows.map(row => learningRow(actor, partnership.parties, row))
  })
}
