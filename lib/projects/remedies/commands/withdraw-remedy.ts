import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { noteProblem } from "#lib/confidentiality/commands/note-problem"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { mayWrite, requireParty } from "#lib/partnerships/policy"
import { permit } from "#lib/projects/codes"
import { refusalWithdrawRemedy } from "#lib/projects/remedies/policy"
import type { WithdrawRemedyInput } from "#lib/projects/remedies/schema"
import { tellOfRemedy } from "#lib/projects/remedies/telling"
import { moveRemedy } from "#lib/projects/remedies/transition"
import { lockProblem } from "#lib/projects/remedies/visibility"

/**
 * Takes back that a problem is put right, also after it was confirmed: what rested on both words is closed again. Twice
 * is once.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_withdraw,
 * projects.not_now.
 */
export async function withdrawRemedy(actor: Actor, input: WithdrawRemedyInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const problem = await lockProblem(tx, actor, input.problemId)
    const { id: problemId, partnershipId, last } = problem
    const isTheirs = last?.id === input.remedyId && last.memberId === person.member.id
    if (isTheirs && last.state === "withdrawn" && mayWrite(person.member)) return
    permit(refusalWithdrawRemedy(actor, problem))
    if (last?.id !== input.remedyId) throw refusal("common.changed_meanwhile")
    await moveRemedy(tx, last, "withdraw", { closedAt: now(), closedByName: person.name })
    await noteProblem(actor, { partnershipId, problemId, remediedOn: null })
    await tellOfRemedy(tx, actor, problem, "remedy.withdrawn")
  })
}
