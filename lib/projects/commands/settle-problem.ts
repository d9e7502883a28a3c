import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { refusalSettleProblem } from "#lib/projects/policy"
import type { SettleProblemInput } from "#lib/projects/schema"
import { moveProblem } from "#lib/projects/transition"
import { readProblem } from "#lib/projects/visibility"

/**
 * The side that raised a problem says that it is settled. Twice is once.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_settle,
 * projects.not_now.
 */
export async function settleProblem(actor: Actor, input: SettleProblemInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const problem = await readProblem(tx, actor, input.problemId)
    if (!problem) throw refusal("common.not_found")
    const isRepeat = (found: typeof problem) => found.state === "settled" && found.raiserId === person.member.id
    if (isRepeat(problem)) return
    permit(refusalSettleProblem(actor, problem))
    const along = { settledAt: now(), settledByName: person.name }
    if (!(await moveProblem(tx, { ...problem, version: input.version }, "settle", along))) {
      const after = await readProblem(tx, actor, input.problemId)
      if (after && isRepeat(after)) return
      throw refusal("common.changed_meanwhile")
    }
    const { id, projectId, partyIds } = problem
    await recordAudit(tx, actor, {
      subject: { type: "problem", id },
      event: "problem.settled",
      partyIds,
      values: { projectId },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "problemSettled",
      values: { by: person.member.name, title: problem.projectTitle },
      path: paths.projects.oneProblem(projectId, id),
    })
  })
}
