import type { Actor } from "#lib/actor"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { requireParty } from "#lib/partnerships/policy"
import { addDays, asDate } from "#lib/projects/calendar"
import { permit } from "#lib/projects/codes"
import { isOpen, refusalSayRemedy } from "#lib/projects/remedies/policy"
import type { SayRemedyInput } from "#lib/projects/remedies/schema"
import { tellOfRemedy } from "#lib/projects/remedies/telling"
import { lockProblem } from "#lib/projects/remedies/visibility"

/**
 * Says since when a problem is put right, and how. It counts for nothing before the side that raised it has confirmed it.
 * The same words twice are said once.
 * Refuses: common.not_found, common.invalid_input (a day to come, or before it was found), projects.role_may_not,
 * projects.not_yours_to_remedy, projects.not_now.
 */
export async function sayRemedy(actor: Actor, input: SayRemedyInput): Promise<void> {
  const person = requireParty(actor)
  const { remediedOn, how } = input
  const memberId = person.member.id
  await asActor(actor, async tx => {
    const problem = await lockProblem(tx, actor, input.problemId)
    const { id: problemId, partnershipId, last } = problem
    const refused = refusalSayRemedy(actor, problem)
    const isSaid =
      last?.memberId === memberId && last.remediedOn === remediedOn && last.how === how && isOpen(last.state)
    if (refused === "projects.not_now" && isSaid) return
    permit(refused)
    // One day of grace: in the Pacific it is tomorrow already while the portal counts in UTC.
    if (remediedOn > addDays(today(), 1))
      throw refusal("common.invalid_input", { remediedOn: { code: "remedyToCome" } })
    if (remediedOn < problem.foundOn) throw refusal("common.invalid_input", { remediedOn: { code: "beforeFound" } })
    await tx.remedy.create({
      data: {
        ...{ problemId, partnershipId, memberId, how },
        number: (last?.number ?? 0) + 1,
        remediedOn: asDate(remediedOn),
        ...{ saidByName: person.name, saidAt: now() },
      },
      select: { id: true },
    })
    await tellOfRemedy(tx, actor, problem, "remedy.said")
  })
}
