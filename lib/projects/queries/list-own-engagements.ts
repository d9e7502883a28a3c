import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { dayOf } from "#lib/projects/calendar"
import type { Engagement } from "#lib/projects/views"
import { visibleProjects } from "#lib/projects/visibility"

/** When the actor's own member is busy: its projects with a term that are not over, soonest first. */
export async function listOwnEngagements(actor: Actor): Promise<Engagement[]> {
  if (actor.kind !== "person") return []
  const rows = await asActor(actor, tx =>
    tx.project.findMany({
      where: { ...visibleProjects(actor), state: { in: ["active", "suspended"] } },
      orderBy: { startsOn: "asc" },
      select: { id: true, title: true, startsOn: true, endsOn: true },
    }),
  )
  return rows.flatMap(({ id: projectId, title, startsOn, endsOn }) =>
    endsOn ? [{ projectId, title, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) }] : [],
  )
}
