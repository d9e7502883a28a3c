import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { obligationRow } from "#lib/projects/obligations/rows"
import type { ObligationRow } from "#lib/projects/obligations/views"
import { obligationColumns, visibleObligations } from "#lib/projects/obligations/visibility"

/**
 * What a project's parties owe each other beside milestones, payments and days of taking stock, in the order of the terms.
 * Empty where the project is missing or not visible.
 */
export async function listObligations(actor: Actor, projectId: string): Promise<ObligationRow[]> {
  if (!isId(projectId)) return []
  return asActor(actor, async tx => {
    const rows = await tx.obligation.findMany({
      where: { AND: [visibleObligations(actor), { projectId }] },
      orderBy: { position: "asc" },
      select: { ...obligationColumns, partnershipId: true, project: { select: { state: true } } },
    })
    const [first] = rows
    const partnership = first && (await getPartnership(actor, first.partnershipId))
    if (!partnership) return []
    const scene = { actor, parties: partnership.parties, projectState: first.project.state, today: today() }
    return rows.map(row => obligationRow(scene, row))
  })
}
