import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { refusalContestNote } from "#lib/projects/obligations/policy"
import type { ContestNoteInput } from "#lib/projects/obligations/schema"
import { moveObligation } from "#lib/projects/obligations/transition"
import { readObligation } from "#lib/projects/obligations/visibility"

/**
 * Says why a visit or a talk that another side wrote down was not so. Both read the reason; the note does not count, and the
 * day holds again that was owed before it. Only the last note that counts is contested: the days of later ones rest on it.
 * The same words sent twice are one.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_confirm,
 * projects.not_now.
 */
export async function contestNote(actor: Actor, input: ContestNoteInput): Promise<void> {
  const person = requireParty(actor)
  const { obligationId, number, version, words } = input
  await asActor(actor, async tx => {
    // Of two who contest at once the second finds what the first has said.
    await tx.$queryRaw`SELECT id::text FROM obligation WHERE id = ${obligationId}::uuid FOR UPDATE`
    const obligation = await readObligation(tx, actor, obligationId)
    if (!obligation) throw refusal("common.not_found")
    const own = { answeredByMemberId: person.member.id, contestedAt: { not: null }, answer: words }
    if ((await tx.obligationReport.count({ where: { obligationId, number, ...own } })) > 0) return
    permit(refusalContestNote(actor, obligation))
    const { projectId, partyIds, last } = obligation
    // A note without the day before it is older than this rule: the next day stays as it is.
    const along = last?.dueBefore ? { dueOn: last.dueBefore } : {}
    const isLast = last?.number === number
    if (!isLast || !(await moveObligation(tx, { ...obligation, version }, "contest_note", along)))
      throw refusal("common.changed_meanwhile")
    await tx.obligationReport.update({
      where: { id: last.id },
      data: {
        contestedAt: now(),
        answer: words,
        answeredByName: person.name,
        answeredByMemberId: person.member.id,
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "obligation", id: obligationId },
      event: "obligation.note_contested",
      partyIds,
      values: { projectId, duty: obligation.duty, report: number },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "noteContested",
      values: { by: person.member.name, title: obligation.projectTitle },
      path: paths.projects.obligation(projectId, obligationId),
    })
  })
}
