import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { appealEnds } from "#lib/moderation/appeal"
import { dayOf, messageColumns, messageView } from "#lib/moderation/messages"
import { refusalAppeal, refusalWriteAsReporter } from "#lib/moderation/policy"
import type { FollowedReport } from "#lib/moderation/views"
import { reportOfReceipt } from "#lib/moderation/visibility"

/** How a report stands, for whoever holds its receipt: never what the report says, should the code be found. */
export async function getFollowedReport(_actor: Actor, receipt: string): Promise<FollowedReport | null> {
  const row = await asSystem("moderation", tx =>
    tx.abuseReport.findUnique({
      where: reportOfReceipt(receipt),
      select: {
        reference: true,
        state: true,
        receivedOn: true,
        acknowledgeBy: true,
        answerBy: true,
        messages: { orderBy: { position: "asc" }, select: messageColumns },
        decisions: { orderBy: { decidedAt: "asc" }, select: { answer: true, decidedAt: true } },
      },
    }),
  )
  if (!row) return null
  const { decisions, messages, ...report } = row
  const last = decisions.at(-1)
  const appealBy = last && report.state === "decided" ? appealEnds(last.decidedAt) : null
  return {
    ...report,
    receivedOn: dayOf(report.receivedOn),
    acknowledgeBy: dayOf(report.acknowledgeBy),
    answerBy: dayOf(report.answerBy),
    messages: messages.map(messageView),
    answers: decisions.map(({ answer, decidedAt }) => ({ text: answer, decidedOn: dayOf(decidedAt) })),
    canWrite: refusalWriteAsReporter(report) === null,
    canAppeal: appealBy !== null && refusalAppeal({ state: report.state, isInTime: appealBy >= now() }) === null,
    appealBy: appealBy && dayOf(appealBy),
  }
}
