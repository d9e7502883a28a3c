import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { noteProblem } from "#lib/confidentiality/commands/note-problem"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { mayWrite, requireParty } from "#lib/partnerships/policy"
import { permit } from "#lib/projects/codes"
import { refusalAnswerRemedy } from "#lib/projects/remedies/policy"
import type { ContestRemedyInput } from "#lib/projects/remedies/schema"
import { tellOfRemedy } from "#lib/projects/remedies/telling"
import { moveRemedy } from "#lib/projects/remedies/transition"
import { lockProblem } from "#lib/projects/remedies/visibility"

/**
 * The side that raised a problem says that it is not put right, or is so no longer, and why. What rested on its earlier
 * word is closed again. The same reason twice is one.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.remedy_not_yours_to_confirm,
 * projects.not_now.
 */
export async function contestRemedy(actor: Actor, input: ContestRemedyInput): Promise<void> {
  const person = requireParty(actor)
  const { reason } = input
  await asActor(actor, async tx => {
    const problem = await lockProblem(tx, actor, input.problemId)
    const { id: problemId, partnershipId, raiserId, last } = problem
    const isContested = last?.id === input.remedyId && last.state === "contested" && last.reason === reason
    if (isContested && raiserId === person.member.id && mayWrite(person.member)) return
    permit(refusalAnswerRemedy(actor, problem, "contest"))
    if (last?.id !== input.remedyId) throw refusal("common.changed_meanwhile")
    await moveRemedy(tx, last, "contest", { closedAt: now(), closedByName: person.name, reason })
    await noteProblem(actor, { partnershipId, problemId, remediedOn: null })
    await tellOfRemedy(tx, actor, problem, "remedy.contested")
  })
}
