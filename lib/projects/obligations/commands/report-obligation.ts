import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { storeFile } from "#lib/files/store-file"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { addDays, asDate, dayOf } from "#lib/projects/calendar"
import { permit } from "#lib/projects/codes"
import { daysBeforeMax, nextDay, refusalReportObligation } from "#lib/projects/obligations/policy"
import type { ReportObligationInput } from "#lib/projects/obligations/schema"
import { moveObligation } from "#lib/projects/obligations/transition"
import { readObligation } from "#lib/projects/obligations/visibility"

/**
 * A side says that it did what it owes, on which day and how; each word is kept. What comes back (a visit, a talk) is owed
 * again so many days later, until its last day; all else waits for those to whom it is owed. The same words sent twice by
 * the same person are one report.
 * Refuses: common.not_found, common.changed_meanwhile, common.invalid_input (a day to come or long ago, the file),
 * projects.role_may_not, projects.not_yours_to_report, projects.not_now.
 */
export async function reportObligation(actor: Actor, input: ReportObligationInput): Promise<void> {
  const person = requireParty(actor)
  const { doneOn, words } = input
  await asActor(actor, async tx => {
    const before = await readObligation(tx, actor, input.obligationId)
    if (!before) throw refusal("common.not_found")
    const isRepeat = ({ version, last }: typeof before) =>
      version === input.version + 1 &&
      last?.reportedById === person.userId &&
      last.words === words &&
      dayOf(last.doneOn) === doneOn
    if (isRepeat(before)) return
    permit(refusalReportObligation(actor, before))
    // East of Greenwich the day begins earlier.
    if (doneOn > addDays(today(), 1)) throw refusal("common.invalid_input", { doneOn: { code: "doneAhead" } })
    // What was promised may have been done before the work began, and not years before.
    if (doneOn < addDays(before.startsOn, -daysBeforeMax))
      throw refusal("common.invalid_input", { doneOn: { code: "doneTooEarly" } })
    const isAgain = before.everyDays !== null
    const event = isAgain ? "note" : "report"
    const next = isAgain ? nextDay(doneOn, before) : before.dueOn
    const along = isAgain ? { dueOn: next && asDate(next) } : {}
    if (!(await moveObligation(tx, { ...before, version: input.version }, event, along))) {
      const after = await readObligation(tx, actor, input.obligationId)
      if (after && isRepeat(after)) return
      throw refusal("common.changed_meanwhile")
    }
    const { id: obligationId, projectId, partnershipId, partyIds } = before
    const memberId = person.member.id
    const stored = input.file ? await storeFile(tx, actor, { file: input.file, memberId, partnershipId }) : null
    const number = before.reportCount + 1
    await tx.obligationReport.create({
      data: {
        ...{ obligationId, projectId, partnershipId, number, memberId, words },
        doneOn: asDate(doneOn),
        dueBefore: isAgain && before.dueOn !== null ? asDate(before.dueOn) : null,
        fileId: stored?.fileId ?? null,
        reportedById: person.userId,
        reportedByName: person.name,
        reportedAt: now(),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "obligation", id: obligationId },
      event: isAgain ? "obligation.noted" : "obligation.reported",
      partyIds,
      values: { projectId, duty: before.duty, report: number, doneOn },
    })
    await notifyOtherParties(tx, partyIds, memberId, {
      kind: isAgain ? "obligationNoted" : "obligationReported",
      values: { by: person.member.name, title: before.projectTitle },
      path: paths.projects.obligation(projectId, obligationId),
    })
  })
}
