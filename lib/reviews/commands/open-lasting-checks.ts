import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { asDate } from "#lib/projects/calendar"
import { listCompletedProjects } from "#lib/projects/queries/list-completed-projects"
import { permit } from "#lib/reviews/codes"
import { lastingMonths, monthsAfter, refusalJob } from "#lib/reviews/policy"
import { visibleChecks } from "#lib/reviews/visibility"

/**
 * Asks the parties of completed work, half a year and a year later, whether what it built still stands. Each question
 * is asked once, whenever this runs.
 * Refuses: reviews.jobs_only.
 */
export async function openLastingChecks(actor: Actor): Promise<{ opened: number }> {
  permit(refusalJob(actor))
  return asActor(actor, async tx => {
    const completed = await listCompletedProjects(actor)
    const asked = await tx.lastingCheck.findMany({
      where: { ...visibleChecks(actor), projectId: { in: completed.map(({ id }) => id) } },
      select: { projectId: true, months: true },
    })
    const due = completed.flatMap(project =>
      lastingMonths
        .map(months => ({ project, months, dueOn: monthsAfter(project.closedOn, months) }))
        .filter(({ months, dueOn }) => {
          const isAsked = asked.some(check => check.projectId === project.id && check.months === months)
          return dueOn <= today() && !isAsked
        }),
    )
    for (const { project, months, dueOn } of due) {
      const { id: projectId, partnershipId, partyIds } = project
      await tx.lastingCheck.createMany({
        data: partyIds.map(memberId => ({
          ...{ projectId, partnershipId, memberId, months },
          ...{ dueOn: asDate(dueOn), openedAt: now() },
        })),
      })
      await recordAudit(tx, actor, {
        subject: { type: "lasting_check", id: projectId },
        event: "lasting_check.opened",
        partyIds,
        values: { partnershipId, months },
      })
      for (const memberId of partyIds) {
        await notifyMember(tx, memberId, {
          kind: "lastingCheckOpened",
          values: { title: project.title },
          path: paths.partnerships.reviews(partnershipId),
        })
      }
    }
    return { opened: due.length }
  })
}
