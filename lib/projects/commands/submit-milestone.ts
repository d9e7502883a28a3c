import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { storeFile } from "#lib/files/store-file"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { letPaymentsFallDue } from "#lib/projects/fall-due"
import { refusalSubmitMilestone } from "#lib/projects/policy"
import type { SubmitMilestoneInput } from "#lib/projects/schema"
import { moveMilestone } from "#lib/projects/transition"
import { readMilestone } from "#lib/projects/visibility"

/**
 * Hands in a milestone with a note and perhaps a file; each handing in is kept. Payments on delivery fall due with the
 * first. The same note sent twice by the same person is one handing in.
 * Refuses: common.not_found, common.changed_meanwhile, common.invalid_input (the file), projects.role_may_not,
 * projects.not_your_milestone, projects.not_active, projects.not_now.
 */
export async function submitMilestone(actor: Actor, input: SubmitMilestoneInput): Promise<{ number: number }> {
  const person = requireParty(actor)
  return asActor(actor, async tx => {
    const before = await readMilestone(tx, actor, input.milestoneId)
    if (!before) throw refusal("common.not_found")
    const isRepeat = (found: typeof before) =>
      found.state === "submitted" &&
      found.version === input.version + 1 &&
      found.last?.submittedById === person.userId &&
      found.last.note === input.note
    if (isRepeat(before)) return { number: before.last?.number ?? 1 }
    permit(refusalSubmitMilestone(actor, before))
    if (!(await moveMilestone(tx, { ...before, version: input.version }, "submit"))) {
      const after = await readMilestone(tx, actor, input.milestoneId)
      if (after && isRepeat(after)) return { number: after.last?.number ?? 1 }
      throw refusal("common.changed_meanwhile")
    }
    const { id: milestoneId, projectId, partnershipId, partyIds } = before
    const memberId = person.member.id
    const stored = input.file ? await storeFile(tx, actor, { file: input.file, memberId, partnershipId }) : null
    const number = (before.last?.number ?? 0) + 1
    await tx.submission.create({
      data: {
        milestoneId,
        projectId,
        partnershipId,
        number,
        memberId,
        note: input.note,
        fileId: stored?.fileId ?? null,
        submittedById: person.userId,
        submittedByName: person.name,
        submittedAt: now(),
      },
      select: { id: true },
    })
    await letPaymentsFallDue(tx, actor, before, { trigger: "delivery", on: today() })
    await recordAudit(tx, actor, {
      subject: { type: "milestone", id: milestoneId },
      event: "milestone.submitted",
      partyIds,
      values: { projectId, number: before.position, submission: number, withFile: stored !== null },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "milestoneSubmitted",
      values: { by: person.member.name, title: before.title },
      path: paths.projects.milestone(projectId, milestoneId),
    })
    return { number }
  })
}
