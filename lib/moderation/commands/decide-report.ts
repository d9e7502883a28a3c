import type { Actor, Person } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import { permit, refusal } from "#lib/moderation/codes"
import { requireReport } from "#lib/moderation/facts"
import { changeMeasure } from "#lib/moderation/measures"
import { refusalDecideReport, requireModerator } from "#lib/moderation/policy"
import { repeatedWords } from "#lib/moderation/repeated-words"
import type { DecideReportInput } from "#lib/moderation/schema"
import { moveReport } from "#lib/moderation/transition"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { unseal } from "#lib/seal"

/**
 * Decides a report, or its appeal when somebody else decided it first. The measure takes effect in the same
 * transaction; the member concerned reads facts and rule in the moderator's words and is told only that there is a
 * decision. Facts that repeat the reporter's words are refused: they could give the reporter away.
 * Refuses: moderation.secretariat_only, moderation.not_yours, moderation.not_open, moderation.decided_by_you,
 * moderation.no_member, moderation.conflict_of_interest, common.invalid_input, common.not_found,
 * common.changed_meanwhile, and as the measure's own command does.
 */
export async function decideReport(actor: Actor, input: DecideReportInput): Promise<{ reportId: string }> {
  const moderator = requireModerator(actor)
  await asActor(actor, async tx => {
    const report = await requireReport(tx, actor, input.reportId)
    permit(refusalDecideReport(moderator, report.facts))
    await refuseReportersWords(tx, report, input)
    const isAppeal = report.state === "appealed"
    const memberId = report.aboutMemberId ?? (await namedMember(tx, moderator, input))
    if (memberId === null && input.measure !== "no_action") throw refusal("moderation.no_member")
    const end = isAppeal ? { closedAt: now() } : {}
    await moveReport(tx, { id: report.id, version: input.version }, isAppeal ? "settle" : "decide", {
      aboutMemberId: memberId,
      ...end,
    })
    await tx.moderationDecision.create({
      data: {
        reportId: report.id,
        memberId,
        measure: input.measure,
        facts: input.facts,
        rule: input.rule,
        answer: input.answer,
        decidedById: moderator.userId,
        decidedByName: moderator.name,
        decidedAt: now(),
      },
      select: { id: true },
    })
    const values = { measure: input.measure }
    await recordAudit(tx, actor, { subject: { type: "abuse_report", id: report.id }, event: "report.decided", values })
    if (memberId === null) return
    const previous = await changeMeasure(tx, actor, { reportId: report.id, memberId, measure: input.measure })
    if (input.measure === "no_action" && previous === null) return
    const notice = { kind: "decisionReached", path: paths.organisation.decisions }
    await notifyMember(tx, memberId, { ...notice, values: { member: await nameOf(tx, memberId) } }, { owners: true })
  })
  return { reportId: input.reportId }
}

/** The report's text and everything the reporter has written since, against all that the member will read. */
async function refuseReportersWords(
  tx: Tx,
  report: { id: string; sealed: Uint8Array },
  input: DecideReportInput,
): Promise<void> {
  const messages = await tx.reportMessage.findMany({
    where: { reportId: report.id, fromReporter: true },
    select: { sealed: true },
  })
  const written = [
    unseal("abuse report", report.sealed),
    ...messages.map(({ sealed }) => unseal("report message", sealed)),
  ].join("\n\n")
  for (const field of ["facts", "rule"] as const) {
    const words = repeatedWords(input[field], written)
    if (words) throw commonRefusal("common.invalid_input", { [field]: { code: "reportersWords", values: { words } } })
  }
}

async function namedMember(tx: Tx, moderator: Person, input: DecideReportInput): Promise<string | null> {
  const slug = input.profile.split("/").filter(Boolean).at(-1)
  if (!slug) return null
  const member = await tx.member.findFirst({ where: { slug }, select: { id: true } })
  if (!member) throw commonRefusal("common.invalid_input", { profile: { code: "unknownProfile" } })
  const represents = await tx.representative.count({
    where: { memberId: member.id, userId: moderator.userId, endedAt: null },
  })
  if (represents > 0) throw refusal("moderation.conflict_of_interest")
  return member.id
}

async function nameOf(tx: Tx, memberId: string): Promise<string> {
  const { name } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { name: true } })
  return name
}
