import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { dayOf } from "#lib/projects/calendar"
import type { CompletedProject } from "#lib/projects/views"
import { visibleProjects } from "#lib/projects/visibility"

/** The completed projects that the actor sees, the longest ago first. For the portal's jobs: those of everybody. */
export async function listCompletedProjects(actor: Actor): Promise<CompletedProject[]> {
  const rows = await asActor(actor, tx =>
    tx.project.findMany({
      where: { ...visibleProjects(actor), state: "completed" },
      orderBy: { closedOn: "asc" },
      select: {
        id: true,
        partnershipId: true,
        title: true,
        closedOn: true,
        partnership: { select: { partyIds: true } },
      },
    }),
  )
  return rows.flatMap(({ closedOn, partnership, ...project }) =>
    closedOn ? [{ ...project, closedOn: dayOf(closedOn), partyIds: partnership.partyIds }] : [],
  )
}
