import type { Actor } from "#lib/actor"
import { day, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { dueOf, factColumns, reportFacts } from "#lib/moderation/facts"
import { dayOf } from "#lib/moderation/messages"
import { refusalOpenReport } from "#lib/moderation/policy"
import type { QueuedReport } from "#lib/moderation/views"
import { reportsInSight } from "#lib/moderation/visibility"

/**
 * The queue of a moderator: what waits and what others have, urgent first, then by the clock that runs out next. Of a
 * report it says how old it is and by when it is due, and nothing of its content, whoever has it.
 */
export async function listReports(actor: Actor): Promise<QueuedReport[]> {
  if (actor.kind !== "person" || actor.networkRole === null) return []
  const rows = await asActor(actor, async tx =>
    tx.abuseReport.findMany({
      where: { AND: [await reportsInSight(tx, actor), { state: { notIn: ["decided", "final"] } }] },
      select: {
        id: true,
        reference: true,
        version: true,
        urgent: true,
        receivedOn: true,
        openedByName: true,
        ...factColumns,
      },
    }),
  )
  return rows
    .map(row => {
      const facts = reportFacts(row)
      const dueOn = dueOf(row)
      return {
        id: row.id,
        reference: row.reference,
        state: row.state,
        version: row.version,
        urgent: row.urgent,
        receivedOn: dayOf(row.receivedOn),
        acknowledgeBy: dayOf(row.acknowledgeBy),
        answerBy: dayOf(row.answerBy),
        ageDays: daysBetween(dayOf(row.receivedOn), today()),
        dueInDays: daysBetween(today(), dueOn),
        dueOn,
        isOverdue: facts.isOverdue,
        openedByName: row.openedByName,
        isOwn: row.openedById === actor.userId,
        canOpen: refusalOpenReport(actor, facts) === null,
      }
    })
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.dueOn.localeCompare(b.dueOn))
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}
