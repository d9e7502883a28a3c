import type { Actor } from "#lib/actor"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import type { Party } from "#lib/partnerships/views"
import { dayOf } from "#lib/projects/calendar"
import type { RemedyView } from "#lib/projects/remedies/views"
import { partyOf } from "#lib/projects/rows"
import { visibleProjects } from "#lib/projects/visibility"

/** What is read of the remedies of a problem, the last one first. */
export const remedies = { orderBy: { number: "desc" } } as const satisfies Prisma.Problem$remediesArgs

/**
 * A problem with what was last said of its remedy, under a lock: of two who speak at once the second waits, and then sees
 * what the first has said. Not visible is not there: common.not_found.
 */
export async function lockProblem(tx: Tx, actor: Actor, problemId: string) {
  await tx.$queryRaw`SELECT id::text FROM problem WHERE id = ${problemId}::uuid FOR UPDATE`
  const row = await tx.problem.findFirst({
    where: { id: problemId, project: visibleProjects(actor) },
    select: {
      id: true,
      projectId: true,
      partnershipId: true,
      memberId: true,
      foundOn: true,
      project: { select: { title: true, partnership: { select: { partyIds: true } } } },
      remedies: { ...remedies, take: 1 },
    },
  })
  if (!row) throw refusal("common.not_found")
  const {
    memberId: raiserId,
    project,
    remedies: [last = null],
    ...problem
  } = row
  return {
    ...problem,
    raiserId,
    foundOn: dayOf(problem.foundOn),
    title: project.title,
    partyIds: project.partnership.partyIds,
    last: last && { ...last, remediedOn: dayOf(last.remediedOn) },
  }
}

type Row = Prisma.RemedyGetPayload<object>

export function remedyView(parties: readonly Party[], row: Row): RemedyView {
  const { id, state, how, confirmedAt, closedAt } = row
  return {
    ...{ id, state, how },
    by: partyOf(parties, row.memberId),
    byName: row.saidByName,
    saidOn: dayOf(row.saidAt),
    remediedOn: dayOf(row.remediedOn),
    confirmed: confirmedAt && { byName: row.confirmedByName ?? "", on: dayOf(confirmedAt) },
    closed: closedAt && { byName: row.closedByName ?? "", on: dayOf(closedAt), reason: row.reason },
  }
}
