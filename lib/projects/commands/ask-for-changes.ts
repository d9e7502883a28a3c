import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { refusalAnswerMilestone } from "#lib/projects/policy"
import type { AskForChangesInput } from "#lib/projects/schema"
import { moveMilestone } from "#lib/projects/transition"
import { readMilestone } from "#lib/projects/visibility"

/**
 * The other side says what is still missing from what was handed in, in words that can be worked with.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_accept,
 * projects.not_active, projects.not_now.
 */
export async function askForChanges(actor: Actor, input: AskForChangesInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const milestone = await readMilestone(tx, actor, input.milestoneId)
    if (!milestone) throw refusal("common.not_found")
    permit(refusalAnswerMilestone(actor, milestone))
    if (!(await moveMilestone(tx, { ...milestone, version: input.version }, "ask_changes")))
      throw refusal("common.changed_meanwhile")
    const { id: milestoneId, projectId, partyIds, last } = milestone
    await tx.submission.update({
      where: { id: last?.id },
      data: {
        changesAskedAt: now(),
        answer: input.words,
        answeredByName: person.name,
        answeredByMemberId: person.member.id,
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "milestone", id: milestoneId },
      event: "milestone.returned",
      partyIds,
      values: { projectId, number: milestone.position, submission: last?.number ?? null },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "milestoneReturned",
      values: { by: person.member.name, title: milestone.title },
      path: paths.projects.milestone(projectId, milestoneId),
    })
  })
}
