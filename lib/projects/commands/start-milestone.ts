import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/projects/codes"
import { refusalStartMilestone } from "#lib/projects/policy"
import type { StartMilestoneInput } from "#lib/projects/schema"
import { moveMilestone } from "#lib/projects/transition"
import { readMilestone } from "#lib/projects/visibility"

/**
 * Says that work on a milestone has begun.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_your_milestone,
 * projects.not_active, projects.not_now.
 */
export async function startMilestone(actor: Actor, input: StartMilestoneInput): Promise<void> {
  await asActor(actor, async tx => {
    const milestone = await readMilestone(tx, actor, input.milestoneId)
    if (!milestone) throw refusal("common.not_found")
    permit(refusalStartMilestone(actor, milestone))
    const isMoved = await moveMilestone(tx, { ...milestone, version: input.version }, "start")
    if (!isMoved) throw refusal("common.changed_meanwhile")
    await recordAudit(tx, actor, {
      subject: { type: "milestone", id: milestone.id },
      event: "milestone.started",
      partyIds: milestone.partyIds,
      values: { projectId: milestone.projectId, number: milestone.position },
    })
  })
}
