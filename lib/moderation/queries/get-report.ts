import type { Actor } from "#lib/actor"
import { asActor, type Tx } from "#lib/db/door"
import { isId } from "#lib/ids"
import type { AbuseReason } from "#lib/members/taxonomy/abuse-reasons"
import { reportFacts } from "#lib/moderation/facts"
import { frozenCopy } from "#lib/moderation/frozen-copy"
import { dayOf, messageColumns, messageView } from "#lib/moderation/messages"
import { refusalDecideReport, refusalWriteToReporter } from "#lib/moderation/policy"
import type { ReportCase } from "#lib/moderation/views"
import { heldReports, reportsInSight } from "#lib/moderation/visibility"
import { unseal } from "#lib/seal"

/** A report with all that is in it, for the moderator who has taken it; null for everybody else. */
export async function getReport(actor: Actor, reportId: string): Promise<ReportCase | null> {
  if (!isId(reportId) || actor.kind !== "person") return null
  return asActor(actor, async tx => {
    const row = await tx.abuseReport.findFirst({
      where: { AND: [{ id: reportId }, await heldReports(tx, actor)] },
      include: {
        messages: { orderBy: { position: "asc" }, select: messageColumns },
        decisions: { orderBy: { decidedAt: "asc" } },
      },
    })
    if (!row) return null
    const facts = reportFacts(row)
    const member = row.aboutMemberId
      ? await tx.member.findUnique({
          where: { id: row.aboutMemberId },
          select: { id: true, name: true, slug: true, kind: true },
        })
      : null
    return {
      id: row.id,
      reference: row.reference,
      state: row.state,
      version: row.version,
      urgent: row.urgent,
      receivedOn: dayOf(row.receivedOn),
      acknowledgeBy: dayOf(row.acknowledgeBy),
      answerBy: dayOf(row.answerBy),
      reason: row.reason as AbuseReason,
      text: row.sealed.length > 0 ? (unseal("abuse report", row.sealed) as string) : "",
      aboutPath: row.aboutPath,
      frozen: frozenCopy(row.frozen),
      member,
      hasContact: row.sealedContact !== null,
      isOverdue: facts.isOverdue,
      messages: row.messages.map(messageView),
      decisions: row.decisions.map(decision => ({
        id: decision.id,
        measure: decision.measure,
        facts: decision.facts,
        rule: decision.rule,
        answer: decision.answer,
        decidedByName: decision.decidedByName,
        decidedOn: dayOf(decision.decidedAt),
        liftedOn: decision.liftedAt && dayOf(decision.liftedAt),
        objection: decision.objection,
      })),
      related: await relatedReports(tx, actor, row),
      canDecide: refusalDecideReport(actor, facts) === null,
      canWrite: refusalWriteToReporter(actor, facts) === null,
    }
  })
}

async function relatedReports(
  tx: Tx,
  actor: Actor,
  { id, aboutMemberId }: { id: string; aboutMemberId: string | null },
): Promise<ReportCase["related"]> {
  if (!aboutMemberId) return []
  const rows = await tx.abuseReport.findMany({
    where: { AND: [await reportsInSight(tx, actor), { aboutMemberId, id: { not: id } }] },
    orderBy: { receivedOn: "desc" },
    take: 20,
    select: { reference: true, state: true, receivedOn: true },
  })
  return rows.map(row => ({ ...row, receivedOn: dayOf(row.receivedOn) }))
}
