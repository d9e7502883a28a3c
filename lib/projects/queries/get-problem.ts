import { type Actor, actingMember } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { dayOf } from "#lib/projects/calendar"
import { refusalAnswerProblem, refusalSettleProblem } from "#lib/projects/policy"
import { refusalAnswerRemedy, refusalSayRemedy, refusalWithdrawRemedy } from "#lib/projects/remedies/policy"
import { remedies, remedyView } from "#lib/projects/remedies/visibility"
import { partyOf, problemRow } from "#lib/projects/rows"
import type { ProblemView } from "#lib/projects/views"
import { visibleProjects } from "#lib/projects/visibility"

/** A problem with its answer, or null where it is missing or not visible. */
export async function getProblem(actor: Actor, problemId: string): Promise<ProblemView | null> {
  if (!isId(problemId)) return null
  return asActor(actor, async tx => {
    const row = await tx.problem.findFirst({
      where: { id: problemId, project: visibleProjects(actor) },
      select: problemColumns,
    })
    const partnership = row && (await getPartnership(actor, row.partnershipId))
    if (!partnership) return null
    const { parties } = partnership
    const { id, memberId, kind, severity, state, raisedAt, answerDueOn, what, project } = row
    const scene = { actor, parties, projectState: project.state, today: today() }
    const facts = { state, raiserId: memberId }
    const remedy = { raiserId: memberId, last: row.remedies[0] ?? null }
    return {
      ...problemRow(scene, { id, memberId, kind, severity, state, raisedAt, answerDueOn, what }),
      projectId: row.projectId,
      projectTitle: project.title,
      version: row.version,
      foundOn: dayOf(row.foundOn),
      site: row.site,
      asked: row.asked,
      raisedByName: row.raisedByName,
      answer: row.answeredAt && {
        by: partyOf(parties, row.answeredByMemberId),
        byName: row.answeredByName ?? "",
        at: row.answeredAt,
        words: row.answer ?? "",
      },
      settled: row.settledAt && { byName: row.settledByName ?? "", at: row.settledAt },
      parties,
      remedies: row.remedies.map(one => remedyView(parties, one)),
      isYours: memberId === actingMember(actor)?.id,
      may: {
        answer: refusalAnswerProblem(actor, facts) === null,
        settle: refusalSettleProblem(actor, facts) === null,
        remedy: refusalSayRemedy(actor, remedy) === null,
        confirm: refusalAnswerRemedy(actor, remedy, "confirm") === null,
        contest: refusalAnswerRemedy(actor, remedy, "contest") === null,
        withdraw: refusalWithdrawRemedy(actor, remedy) === null,
      },
    }
  })
}

const problemColumns = {
  id: true,
  projectId: true,
  partnershipId: true,
  memberId: true,
  kind: true,
  severity: true,
  state: true,
  version: true,
  foundOn: true,
  site: true,
  what: true,
  asked: true,
  answerDueOn: true,
  raisedByName: true,
  raisedAt: true,
  answer: true,
  answeredByName: true,
  answeredByMemberId: true,
  answeredAt: true,
  settledAt: true,
  settledByName: true,
  project: { select: { title: true, state: true } },
  remedies,
} as const
