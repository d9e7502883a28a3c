import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { letPaymentsFallDue } from "#lib/projects/fall-due"
import { refusalAnswerMilestone } from "#lib/projects/policy"
import type { AcceptMilestoneInput } from "#lib/projects/schema"
import { moveMilestone } from "#lib/projects/transition"
import { readMilestone } from "#lib/projects/visibility"

/**
 * The other side accepts what was handed in. Payments on acceptance fall due from today.
 * Accepting twice is accepting once.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_accept,
 * projects.not_active, projects.not_now.
 */
export async function acceptMilestone(actor: Actor, input: AcceptMilestoneInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const milestone = await readMilestone(tx, actor, input.milestoneId)
    if (!milestone) throw refusal("common.not_found")
    const isRepeat = (found: typeof milestone) =>
      found.state === "accepted" && found.version === input.version + 1 && found.submitterId !== person.member.id
    if (isRepeat(milestone)) return
    permit(refusalAnswerMilestone(actor, milestone))
    if (!(await moveMilestone(tx, { ...milestone, version: input.version }, "accept"))) {
      const after = await readMilestone(tx, actor, input.milestoneId)
      if (after && isRepeat(after)) return
      throw refusal("common.changed_meanwhile")
    }
    const { id: milestoneId, projectId, partyIds, last } = milestone
    await tx.submission.update({
      where: { id: last?.id },
      data: {
        acceptedAt: now(),
        answer: input.words,
        answeredByName: person.name,
        answeredByMemberId: person.member.id,
      },
      select: { id: true },
    })
    await letPaymentsFallDue(tx, actor, milestone, { trigger: "acceptance", on: today() })
    await recordAudit(tx, actor, {
      subject: { type: "milestone", id: milestoneId },
      event: "milestone.accepted",
      partyIds,
      values: { projectId, number: milestone.position, submission: last?.number ?? null },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "milestoneAccepted",
      values: { by: person.member.name, title: milestone.title },
      path: paths.projects.milestone(projectId, milestoneId),
    })
  })
}
