import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import type { LastingOutcomeView } from "#lib/projects/obligations/views"
import { visibleProjects } from "#lib/projects/visibility"

/** What must outlive the work of a partnership's projects, in the order of their terms. Empty where it is not visible. */
export async function listLastingOutcomes(actor: Actor, partnershipId: string): Promise<LastingOutcomeView[]> {
  if (!isId(partnershipId)) return []
  return asActor(actor, tx =>
    tx.lastingOutcome.findMany({
      where: { partnershipId, project: visibleProjects(actor) },
      orderBy: [{ projectId: "asc" }, { position: "asc" }],
      select: { projectId: true, outcome: true, carriedBy: true, meansOfFunding: true },
    }),
  )
}
