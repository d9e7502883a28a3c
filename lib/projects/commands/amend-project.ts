import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { followPlan } from "#lib/projects/follow-plan"
import type { ProjectPlan } from "#lib/projects/plan"
import { lettingFallDue, projectColumns } from "#lib/projects/plan-rows"
import { refusalStartProject } from "#lib/projects/policy"
import { visibleProjects } from "#lib/projects/visibility"

/**
 * Brings the project of an agreement onto the plan of its amended terms. Called by the last signature of the amendment,
 * in its transaction. What was done stays as it was done: accepted milestones, payments that fell due and reviews that
 * were held are not touched; open ones follow the plan, new ones are added, those left out are cancelled. An agreement
 * without a project gets none here.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not.
 */
export async function amendProject(
  actor: Actor,
  input: { partnershipId: string; agreementId: string; plan: ProjectPlan },
): Promise<{ projectId: string } | null> {
  const { partnershipId, agreementId, plan } = input
  return asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    permit(refusalStartProject(actor))
    const project = await tx.project.findFirst({
      where: { ...visibleProjects(actor), agreementId },
      select: {
        id: true,
        partnership: { select: { partyIds: true } },
        milestones: { select: { id: true, termsRowId: true, state: true, version: true, position: true } },
        payments: { select: { id: true, termsRowId: true, state: true, position: true } },
        reviewPoints: { select: { id: true, termsRowId: true, onDate: true } },
        obligations: { select: { id: true, termsPlace: true, state: true, version: true, position: true } },
      },
    })
    if (!project) return null
    const { id: projectId } = project
    const obligations = project.obligations.map(({ termsPlace, ...row }) => ({ ...row, termsRowId: termsPlace }))
    await tx.project.updateMany({
      where: { id: projectId },
      data: { ...projectColumns(plan), version: { increment: 1 } },
    })
    const change = await followPlan(tx, { projectId, partnershipId }, { ...project, obligations }, plan)
    await lettingFallDue(tx, projectId, plan)
    const { partyIds } = project.partnership
    await recordAudit(tx, actor, {
      subject: { type: "project", id: projectId },
      event: "project.amended",
      partyIds,
      values: { partnershipId, agreementId, startsOn: plan.startsOn, endsOn: plan.endsOn, ...change },
    })
    for (const memberId of partyIds)
      await notifyMember(tx, memberId, {
        kind: "projectAmended",
        values: { title: plan.title },
        path: paths.projects.one(projectId),
      })
    return { projectId }
  })
}
