import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { asDate, dayOf } from "#lib/projects/calendar"
import type { AgreedReviewPoint } from "#lib/projects/views"
import { visibleProjects } from "#lib/projects/visibility"

type Asked = { fromOn: string; untilOn?: string; partnershipId?: string }

/**
 * The days to take stock that work in progress has from one day to another, both counted, the next one first. For the
 * portal's jobs: those of everybody.
 */
export async function listReviewPoints(actor: Actor, asked: Asked): Promise<AgreedReviewPoint[]> {
  const { fromOn, untilOn, partnershipId } = asked
  const rows = await asActor(actor, tx =>
    tx.reviewPoint.findMany({
      where: {
        onDate: { gte: asDate(fromOn), ...(untilOn ? { lte: asDate(untilOn) } : {}) },
        project: { ...visibleProjects(actor), state: "active", ...(partnershipId ? { partnershipId } : {}) },
      },
      orderBy: [{ onDate: "asc" }, { id: "asc" }],
      select: {
        id: true,
        projectId: true,
        partnershipId: true,
        onDate: true,
        purpose: true,
        project: { select: { title: true, partnership: { select: { partyIds: true } } } },
      },
    }),
  )
  return rows.map(({ onDate, project, ...point }) => ({
    ...point,
    onDate: dayOf(onDate),
    title: project.title,
    partyIds: project.partnership.partyIds,
  }))
}
