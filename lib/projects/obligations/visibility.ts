import type { Actor } from "#lib/actor"
import type { Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { dayOf } from "#lib/projects/calendar"
import { dutyOf } from "#lib/projects/obligations/duties"
import { visibleProjects } from "#lib/projects/visibility"

/** Obligations of the projects that the actor sees. */
export function visibleObligations(actor: Actor): Prisma.ObligationWhereInput {
  return { project: visibleProjects(actor) }
}

/** The newest report that nobody has contested: what was contested does not count as done. */
const countingReports = { where: { contestedAt: null }, orderBy: { number: "desc" }, take: 1 } as const

/** An obligation as its commands need it, or null where it is missing or not visible. */
export async function readObligation(tx: Tx, actor: Actor, obligationId: string) {
  const row = await tx.obligation.findFirst({
    where: { AND: [visibleObligations(actor), { id: obligationId }] },
    select: {
      id: true,
      projectId: true,
      partnershipId: true,
      position: true,
      duty: true,
      owedByIds: true,
      owedToIds: true,
      dueOn: true,
      untilOn: true,
      everyDays: true,
      state: true,
      version: true,
      soonToldFor: true,
      lateToldFor: true,
      answerToldFor: true,
      project: { select: { title: true, state: true, startsOn: true, partnership: { select: { partyIds: true } } } },
      reports: { ...countingReports, select: reportColumns },
      _count: { select: { reports: true } },
    },
  })
  if (!row) return null
  const { project, reports, _count, duty, dueOn, untilOn, soonToldFor, lateToldFor, answerToldFor, ...obligation } = row
  const last = reports[0] ?? null
  return {
    ...obligation,
    duty: dutyOf(duty),
    dueOn: dueOn && dayOf(dueOn),
    untilOn: untilOn && dayOf(untilOn),
    remindedFor: {
      soon: soonToldFor && dayOf(soonToldFor),
      late: lateToldFor && dayOf(lateToldFor),
      answer: answerToldFor && dayOf(answerToldFor),
    },
    projectState: project.state,
    projectTitle: project.title,
    startsOn: dayOf(project.startsOn),
    partyIds: project.partnership.partyIds,
    reporterId: last?.memberId ?? null,
    reportedOn: last && dayOf(last.reportedAt),
    last,
    reportCount: _count.reports,
  }
}

const reportColumns = {
  id: true,
  number: true,
  memberId: true,
  reportedById: true,
  reportedAt: true,
  doneOn: true,
  words: true,
  dueBefore: true,
} as const

export type FoundObligation = NonNullable<Awaited<ReturnType<typeof readObligation>>>

/** What is read of an obligation: the columns behind its row, with the word that was given last and counts. */
export const obligationColumns = {
  id: true,
  section: true,
  duty: true,
  what: true,
  owedByIds: true,
  owedToIds: true,
  dueOn: true,
  untilOn: true,
  everyDays: true,
  withinCount: true,
  withinUnit: true,
  state: true,
  version: true,
  reports: { ...countingReports, select: { memberId: true, doneOn: true, contestedAt: true } },
} as const satisfies Prisma.ObligationSelect
