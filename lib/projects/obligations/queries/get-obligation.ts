import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import type { Party } from "#lib/partnerships/views"
import { dayOf } from "#lib/projects/calendar"
import { obligationRow } from "#lib/projects/obligations/rows"
import type { ObligationReportView, ObligationView } from "#lib/projects/obligations/views"
import { obligationColumns, visibleObligations } from "#lib/projects/obligations/visibility"
import { partyOf } from "#lib/projects/rows"

/** A duty with everything that was said of it, or null where it is missing or not visible. */
export async function getObligation(actor: Actor, obligationId: string): Promise<ObligationView | null> {
  if (!isId(obligationId)) return null
  return asActor(actor, async tx => {
    const row = await tx.obligation.findFirst({
      where: { AND: [visibleObligations(actor), { id: obligationId }] },
      select: {
        ...obligationColumns,
        reports: { orderBy: { number: "desc" }, select: reportColumns },
        projectId: true,
        partnershipId: true,
        baseline: true,
        target: true,
        evidence: true,
        project: { select: { title: true, state: true, agreementId: true } },
      },
    })
    const partnership = row && (await getPartnership(actor, row.partnershipId))
    if (!partnership) return null
    const { parties } = partnership
    const { projectId, partnershipId, project, baseline, target, evidence, reports } = row
    const scene = { actor, parties, projectState: project.state, today: today() }
    return {
      ...obligationRow(scene, row),
      projectId,
      projectTitle: project.title,
      partnershipId,
      agreementId: project.agreementId,
      agreed: { baseline, target, evidence },
      parties,
      reports: reports.map(report => reportView(parties, report)),
    }
  })
}

const reportColumns = {
  number: true,
  memberId: true,
  doneOn: true,
  words: true,
  file: { select: { id: true, name: true, bytes: true } },
  reportedByName: true,
  reportedAt: true,
  answer: true,
  confirmedAt: true,
  contestedAt: true,
  answeredByName: true,
  answeredByMemberId: true,
} as const

type ReportColumns = {
  number: number
  memberId: string
  doneOn: Date
  words: string
  file: { id: string; name: string; bytes: number } | null
  reportedByName: string
  reportedAt: Date
  answer: string | null
  confirmedAt: Date | null
  contestedAt: Date | null
  answeredByName: string | null
  answeredByMemberId: string | null
}

function reportView(parties: Party[], row: ReportColumns): ObligationReportView {
  const { number, memberId, words, file, reportedByName: byName, reportedAt: at, confirmedAt, contestedAt } = row
  const answeredAt = confirmedAt ?? contestedAt
  const answer = answeredAt && {
    outcome: confirmedAt ? ("confirmed" as const) : ("contested" as const),
    by: partyOf(parties, row.answeredByMemberId),
    byName: row.answeredByName ?? "",
    at: answeredAt,
    words: row.answer ?? "",
  }
  return { number, by: partyOf(parties, memberId), byName, doneOn: dayOf(row.doneOn), at, words, file, answer }
}
