import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { permit } from "#lib/projects/codes"
import { moveObligation } from "#lib/projects/obligations/transition"
import { type FoundObligation, readObligation } from "#lib/projects/obligations/visibility"

/** What each answer leaves behind: its moment, its audit event and the notice to the other side. */
const answers = {
  confirm: { moment: "confirmedAt", event: "obligation.confirmed", kind: "obligationConfirmed", state: "kept" },
  contest: { moment: "contestedAt", event: "obligation.contested", kind: "obligationContested", state: "owed" },
} as const

/** The one answer to a report, given by a side to which the duty is owed. The same answer twice is one. */
export async function answerObligation(
  actor: Actor,
  input: { obligationId: string; version: number; words: string },
  answer: keyof typeof answers,
  refused: (actor: Actor, obligation: FoundObligation) => Parameters<typeof permit>[0],
): Promise<void> {
  const person = requireParty(actor)
  const { moment, event, kind, state } = answers[answer]
  await asActor(actor, async tx => {
    const before = await readObligation(tx, actor, input.obligationId)
    if (!before) throw refusal("common.not_found")
    const isRepeat = (found: FoundObligation) =>
      found.state === state && found.version === input.version + 1 && found.owedToIds.includes(person.member.id)
    if (isRepeat(before)) return
    permit(refused(actor, before))
    if (!(await moveObligation(tx, { ...before, version: input.version }, answer))) {
      const after = await readObligation(tx, actor, input.obligationId)
      if (after && isRepeat(after)) return
      throw refusal("common.changed_meanwhile")
    }
    const { id: obligationId, projectId, partyIds, last } = before
    await tx.obligationReport.update({
      where: { id: last?.id },
      data: {
        [moment]: now(),
        answer: input.words,
        answeredByName: person.name,
        answeredByMemberId: person.member.id,
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "obligation", id: obligationId },
      event,
      partyIds,
      values: { projectId, duty: before.duty, report: last?.number ?? null },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind,
      values: { by: person.member.name, title: before.projectTitle },
      path: paths.projects.obligation(projectId, obligationId),
    })
  })
}
