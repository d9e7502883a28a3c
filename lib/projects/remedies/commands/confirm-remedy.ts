import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { noteProblem } from "#lib/confidentiality/commands/note-problem"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { mayWrite, requireParty } from "#lib/partnerships/policy"
import { permit } from "#lib/projects/codes"
import { refusalAnswerRemedy } from "#lib/projects/remedies/policy"
import type { ConfirmRemedyInput } from "#lib/projects/remedies/schema"
import { tellOfRemedy } from "#lib/projects/remedies/telling"
import { moveRemedy } from "#lib/projects/remedies/transition"
import { lockProblem } from "#lib/projects/remedies/visibility"

/**
 * The side that raised a problem confirms that it is put right, since the day that the other side said. From then on
 * rules of disclosure that wait for it hold for this problem. Twice is once.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.remedy_not_yours_to_confirm,
 * projects.not_now.
 */
export async function confirmRemedy(actor: Actor, input: ConfirmRemedyInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const problem = await lockProblem(tx, actor, input.problemId)
    const { id: problemId, partnershipId, raiserId, last } = problem
    const isConfirmed = last?.id === input.remedyId && last.state === "confirmed"
    if (isConfirmed && raiserId === person.member.id && mayWrite(person.member)) return
    permit(refusalAnswerRemedy(actor, problem, "confirm"))
    if (last?.id !== input.remedyId) throw refusal("common.changed_meanwhile")
    await moveRemedy(tx, last, "confirm", { confirmedAt: now(), confirmedByName: person.name })
    await noteProblem(actor, { partnershipId, problemId, remediedOn: last.remediedOn })
    await tellOfRemedy(tx, actor, problem, "remedy.confirmed")
  })
}
