import type { Actor } from "#lib/actor"
import { today } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import type { AbuseReportState } from "#lib/moderation/lifecycle"
import { dayOf } from "#lib/moderation/messages"
import type { ReportFacts } from "#lib/moderation/policy"
import { reportsInSight } from "#lib/moderation/visibility"

export const factColumns = {
  state: true,
  openedById: true,
  acknowledgeBy: true,
  answerBy: true,
  decisions: { orderBy: { decidedAt: "asc" }, select: { decidedById: true } },
} as const

type Row = {
  state: AbuseReportState
  openedById: string | null
  acknowledgeBy: Date
  answerBy: Date
  decisions: { decidedById: string }[]
}

/** What the rules ask of a report, from its row. */
export function reportFacts(row: Row): ReportFacts {
  return {
    state: row.state,
    openedById: row.openedById,
    isOverdue: dueOf(row) < today(),
    deciderId: row.decisions[0]?.decidedById ?? null,
  }
}

/** The day of the clock that runs now: to be confirmed first, to be answered then. Never, once it is answered. */
export function dueOf(row: Pick<Row, "state" | "acknowledgeBy" | "answerBy">): string {
  if (row.state === "received") return dayOf(row.acknowledgeBy)
  return row.state === "triaged" || row.state === "in_review" ? dayOf(row.answerBy) : "9999-12-31"
}

/** A report that a moderator may know of, for a command. Refuses: common.not_found. */
export async function requireReport(tx: Tx, actor: Actor, reportId: string) {
  const report = await tx.abuseReport.findFirst({
    where: { AND: [{ id: reportId }, await reportsInSight(tx, actor)] },
    select: { id: true, version: true, reference: true, aboutMemberId: true, sealed: true, ...factColumns },
  })
  if (!report) throw refusal("common.not_found")
  return { ...report, facts: reportFacts(report) }
}
