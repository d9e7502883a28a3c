import { type Actor, actingMember } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { noteCompletion } from "#lib/confidentiality/commands/note-completion"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { advanceStage } from "#lib/partnerships/commands/advance-stage"
import { paths } from "#lib/paths"
import { asDate } from "#lib/projects/calendar"
import { permit } from "#lib/projects/codes"
import { endObligations } from "#lib/projects/obligations/writing"
import { refusalSteerProject } from "#lib/projects/policy"
import type { SteerProjectInput } from "#lib/projects/schema"
import { moveMilestone, moveProject } from "#lib/projects/transition"
import { visibleProjects } from "#lib/projects/visibility"

const settled = ["accepted", "cancelled"] as const

/**
 * Completes a project, or lets it rest, go on or end with its agreement. Complete wants every milestone accepted or
 * cancelled; with the end the open ones are cancelled, and so are duties that were part of the work. What is owed stays
 * owed. With the last work over, the partnership is one that looks at what lasts; promises without a term are no work.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_now,
 * projects.milestones_open, projects.ends_with_agreement.
 */
export async function steerProject(actor: Actor, input: SteerProjectInput): Promise<void> {
  const { projectId, version, event } = input
  await asActor(actor, async tx => {
    const project = await tx.project.findFirst({
      where: { ...visibleProjects(actor), id: projectId },
      select: {
        id: true,
        partnershipId: true,
        agreementId: true,
        title: true,
        state: true,
        endsOn: true,
        milestones: {
          where: { state: { notIn: [...settled] } },
          select: { id: true, state: true, version: true },
        },
        partnership: { select: { partyIds: true } },
      },
    })
    if (!project) throw refusal("common.not_found")
    const { partnershipId, agreementId, milestones: open } = project
    const hasTerm = project.endsOn !== null
    permit(refusalSteerProject(actor, { state: project.state, openMilestones: open.length, hasTerm }, event))
    const isOver = event === "complete" || event === "end"
    const along = isOver ? { closedOn: asDate(today()) } : {}
    const isMoved = await moveProject(tx, { id: projectId, state: project.state, version }, event, along)
    if (!isMoved) throw refusal("common.changed_meanwhile")
    if (event === "end") {
      for (const milestone of open)
        if (!(await moveMilestone(tx, milestone, "cancel"))) throw refusal("common.changed_meanwhile")
      await endObligations(tx, projectId)
    }
    const { partyIds } = project.partnership
    await recordAudit(tx, actor, {
      subject: { type: "project", id: projectId },
      event: `project.${participles[event]}`,
      partyIds,
      values: { partnershipId, agreementId },
    })
    if (isOver) {
      await noteCompletion(actor, { partnershipId, agreementId, completedOn: today() })
      const others = { partnershipId, state: { in: ["active" as const, "suspended" as const] }, endsOn: { not: null } }
      if (hasTerm && (await tx.project.count({ where: others })) === 0) {
        await advanceStage(actor, { partnershipId, stage: "lasting" })
      }
    }
    const member = actingMember(actor)
    // Of an agreement that rests, goes on or ends its own notice tells, and once is enough.
    if (event === "complete" && member)
      await notifyOtherParties(tx, partyIds, member.id, {
        kind: "projectSteered",
        values: { by: member.name, title: project.title },
        path: paths.projects.one(projectId),
      })
  })
}

const participles = { suspend: "paused", resume: "resumed", complete: "completed", end: "ended" } as const
