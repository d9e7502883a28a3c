import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { dayOf } from "#lib/projects/calendar"
import { isOpen } from "#lib/projects/remedies/policy"
import { remedies } from "#lib/projects/remedies/visibility"
import type { RaisedProblem } from "#lib/projects/views"
import { visibleProjects } from "#lib/projects/visibility"

/** Every problem that was raised in the work of a partnership, newest first; empty where it is not visible. */
export async function listProblems(actor: Actor, partnershipId: string): Promise<RaisedProblem[]> {
  if (!isId(partnershipId)) return []
  const rows = await asActor(actor, tx =>
    tx.problem.findMany({
      where: { partnershipId, project: visibleProjects(actor) },
      orderBy: { raisedAt: "desc" },
      select: {
        ...{ id: true, projectId: true, kind: true, site: true, foundOn: true },
        remedies: { ...remedies, take: 1 },
      },
    }),
  )
  return rows.map(({ foundOn, remedies: [last], ...problem }) => ({
    ...problem,
    foundOn: dayOf(foundOn),
    remedy: last && isOpen(last.state) ? last.state : null,
  }))
}
