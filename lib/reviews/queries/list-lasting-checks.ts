import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { dayOf } from "#lib/projects/calendar"
import { listLastingOutcomes } from "#lib/projects/obligations/queries/list-lasting-outcomes"
import { listProjects } from "#lib/projects/queries/list-projects"
import { refusalAnswerLastingCheck } from "#lib/reviews/policy"
import { partyOf } from "#lib/reviews/rows"
import { standings } from "#lib/reviews/schema"
import type { LastingCheckView } from "#lib/reviews/views"
import { visibleChecks } from "#lib/reviews/visibility"

/** Whether what was built still stands, as each party of a partnership was asked and answered; newest first. */
export async function listLastingChecks(actor: Actor, partnershipId: string): Promise<LastingCheckView[]> {
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) return []
    const projects = await listProjects(actor, partnershipId)
    const outcomes = await listLastingOutcomes(actor, partnershipId)
    const rows = await tx.lastingCheck.findMany({
      where: { ...visibleChecks(actor), partnershipId },
      orderBy: [{ dueOn: "desc" }, { memberId: "asc" }],
      select: {
        id: true,
        projectId: true,
        memberId: true,
        months: true,
        dueOn: true,
        stands: true,
        words: true,
        answeredByName: true,
        answeredAt: true,
      },
    })
    return rows.map(({ memberId, stands, words, answeredByName, answeredAt, dueOn, ...check }) => {
      const standing = standings.find(known => known === stands)
      return {
        ...check,
        dueOn: dayOf(dueOn),
        projectTitle: projects.find(project => project.id === check.projectId)?.title ?? "",
        outcomes: outcomes.filter(({ projectId }) => projectId === check.projectId).map(({ outcome }) => outcome),
        party: partyOf(partnership.parties, memberId),
        answer:
          standing && answeredAt
            ? { stands: standing, words: words ?? "", byName: answeredByName ?? "", on: dayOf(answeredAt) }
            : null,
        mayAnswer: refusalAnswerLastingCheck(actor, { memberId, answeredAt }) === null,
      }
    })
  })
}
