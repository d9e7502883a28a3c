import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { dayOf, isMilestoneLate } from "#lib/projects/calendar"
import type { ProjectRow } from "#lib/projects/views"
import { visibleProjects } from "#lib/projects/visibility"

/** The projects of one partnership, or of all the actor's partnerships, the newest first. */
export async function listProjects(actor: Actor, partnershipId?: string): Promise<ProjectRow[]> {
  const rows = await asActor(actor, tx =>
    tx.project.findMany({
      where: { ...visibleProjects(actor), ...(partnershipId ? { partnershipId } : {}) },
      orderBy: { startsOn: "desc" },
      select: {
        id: true,
        partnershipId: true,
        title: true,
        state: true,
        startsOn: true,
        endsOn: true,
        milestones: { orderBy: { position: "asc" }, select: { title: true, state: true, dueOn: true } },
        problems: { where: { state: { not: "settled" } }, select: { id: true } },
      },
    }),
  )
  return rows.map(({ milestones, problems, ...project }) => {
    const live = milestones.filter(({ state }) => state !== "cancelled")
    const next = live.find(({ state }) => state !== "accepted")
    const dueOn = next && dayOf(next.dueOn)
    return {
      ...project,
      startsOn: dayOf(project.startsOn),
      endsOn: project.endsOn && dayOf(project.endsOn),
      milestonesAccepted: live.filter(({ state }) => state === "accepted").length,
      milestonesInAll: live.length,
      openProblems: problems.length,
      next:
        next && dueOn
          ? { title: next.title, dueOn, isLate: isMilestoneLate({ state: next.state, dueOn }, today()) }
          : null,
    }
  })
}
