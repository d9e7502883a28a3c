import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { refusalAnswerProblem } from "#lib/projects/policy"
import type { AnswerProblemInput } from "#lib/projects/schema"
import { moveProblem } from "#lib/projects/transition"
import { readProblem } from "#lib/projects/visibility"

/**
 * The other side says what it does about a problem. The same answer twice is one.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_answer,
 * projects.not_now.
 */
export async function answerProblem(actor: Actor, input: AnswerProblemInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const problem = await readProblem(tx, actor, input.problemId)
    if (!problem) throw refusal("common.not_found")
    const isRepeat = (found: typeof problem) => found.state === "answered" && found.answer === input.words
    if (isRepeat(problem)) return
    permit(refusalAnswerProblem(actor, problem))
    const isMoved = await moveProblem(tx, { ...problem, version: input.version }, "answer", {
      answer: input.words,
      answeredAt: now(),
      answeredByName: person.name,
      answeredByMemberId: person.member.id,
    })
    if (!isMoved) {
      const after = await readProblem(tx, actor, input.problemId)
      if (after && isRepeat(after)) return
      throw refusal("common.changed_meanwhile")
    }
    const { id, projectId, partyIds } = problem
    await recordAudit(tx, actor, {
      subject: { type: "problem", id },
      event: "problem.answered",
      partyIds,
      values: { projectId },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "problemAnswered",
      values: { by: person.member.name, title: problem.projectTitle },
      path: paths.projects.oneProblem(projectId, id),
    })
  })
}
