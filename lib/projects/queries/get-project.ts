import { type Actor, actingMember } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { dayOf } from "#lib/projects/calendar"
import { refusalSteerProject } from "#lib/projects/policy"
import { milestoneRow, paymentRow, problemRow, type Scene } from "#lib/projects/rows"
import type { ProjectView } from "#lib/projects/views"
import { milestoneColumns, visibleProjects } from "#lib/projects/visibility"

/** A project with everything its page shows, or null where it is missing or not visible. */
export async function getProject(actor: Actor, projectId: string): Promise<ProjectView | null> {
  if (!isId(projectId)) return null
  return asActor(actor, async tx => {
    const row = await tx.project.findFirst({
      where: { ...visibleProjects(actor), id: projectId },
      select: {
        id: true,
        partnershipId: true,
        agreementId: true,
        title: true,
        state: true,
        version: true,
        startsOn: true,
        endsOn: true,
        contactRhythmDays: true,
        problemAnswerDays: true,
        siteAnswerDays: true,
        milestones: { orderBy: { position: "asc" }, select: { ...milestoneColumns, termsRowId: true } },
        payments: { orderBy: { position: "asc" }, omit: { projectId: true, partnershipId: true, termsRowId: true } },
        reviewPoints: { orderBy: { onDate: "asc" }, select: { id: true, onDate: true, purpose: true } },
        problems: { orderBy: { raisedAt: "desc" }, select: problemColumns },
      },
    })
    const partnership = row && (await getPartnership(actor, row.partnershipId))
    if (!partnership) return null
    const { milestones, payments, reviewPoints, problems, ...project } = row
    const { parties } = partnership
    const scene: Scene = { actor, parties, projectState: row.state, today: today() }
    const openMilestones = milestones.filter(({ state }) => state !== "accepted" && state !== "cancelled").length
    return {
      ...project,
      startsOn: dayOf(row.startsOn),
      endsOn: row.endsOn && dayOf(row.endsOn),
      today: scene.today,
      parties,
      milestones: milestones.map(({ termsRowId: _, ...milestone }) => milestoneRow(scene, milestone)),
      payments: payments.map(payment => paymentRow(scene, payment, milestones)),
      reviewPoints: reviewPoints.map(point => ({ ...point, onDate: dayOf(point.onDate) })),
      problems: problems.map(problem => problemRow(scene, problem)),
      mayWrite: mayWrite(actingMember(actor)),
      mayComplete:
        refusalSteerProject(actor, { state: row.state, openMilestones, hasTerm: row.endsOn !== null }, "complete") ===
        null,
    }
  })
}

const problemColumns = {
  id: true,
  memberId: true,
  kind: true,
  severity: true,
  state: true,
  raisedAt: true,
  answerDueOn: true,
  what: true,
} as const
