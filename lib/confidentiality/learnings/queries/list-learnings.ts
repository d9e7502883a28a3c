import type { Actor } from "#lib/actor"
import { knownBeside, readBeside } from "#lib/confidentiality/learnings/reading"
import type { LearningRow } from "#lib/confidentiality/learnings/views"
import { learningColumns, learningRow, visibleLearnings, wordingOf } from "#lib/confidentiality/learnings/visibility"
import { asActor } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/** How many learnings a page shows. */
const learningsMax = 100

/** What the parties published or want to publish, the newest first; empty when the partnership is not visible. */
export async function listLearnings(actor: Actor, partnershipId: string): Promise<LearningRow[]> {
  if (actor.kind !== "person") return []
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) return []
    const rows = await tx.learning.findMany({
      where: { ...visibleLearnings(actor), partnershipId },
      orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
      take: learningsMax,
      select: learningColumns,
    })
    const beside = await knownBeside(actor, partnershipId)
    return rows.map(row => {
      const read = readBeside(beside, { ...row, wording: wordingOf(row) })
      return learningRow(actor, partnership.parties, row, read)
    })
  })
}
