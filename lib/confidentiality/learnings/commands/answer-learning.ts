import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalAnswerLearning } from "#lib/confidentiality/learnings/policy"
import type { AnswerLearningInput } from "#lib/confidentiality/learnings/schema"
import { moveLearning } from "#lib/confidentiality/learnings/transition"
import { lockLearning } from "#lib/confidentiality/learnings/visibility"
import { dayOf } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"

/**
 * Says yes to exactly these words, asks for others, or says no with the reason, for one party. With the last yes the
 * learning is approved, until the earliest of their days. The same answer twice is one.
 * Refuses: common.not_found, common.changed_meanwhile, common.invalid_input (day), confidentiality.viewers_only_read,
 * confidentiality.not_yours_to_answer, confidentiality.not_now.
 */
export async function answerLearning(actor: Actor, input: AnswerLearningInput): Promise<{ isApproved: boolean }> {
  const person = requireParty(actor)
  const { verdict, digest } = input
  const { words, until } = said(input)
  return asActor(actor, async tx => {
    const learning = await lockLearning(tx, actor, input.learningId)
    const { id, partnershipId, partyIds, revision, publishedAt: _, ...rest } = learning
    const given = rest.answers.filter(answer => answer.revision === revision)
    const own = given.find(({ memberId }) => memberId === person.member.id)
    if (own?.verdict === verdict && own.words === words && own.digest === digest)
      return { isApproved: rest.state === "approved" }
    permit(refusalAnswerLearning(actor, learning))
    if (rest.digest !== digest) throw refusal("common.changed_meanwhile")
    if (until && until < learning.wording.publishOn)
      throw refusal("common.invalid_input", { until: { code: "endsBeforeStart" } })
    if (until && until < today()) throw refusal("common.invalid_input", { until: { code: "dateInPast" } })
    await tx.learningAnswer.create({
      data: {
        ...{ learningId: id, partnershipId, memberId: person.member.id, revision, digest, verdict, words },
        until: until && new Date(until),
        ...{ answeredById: person.userId, answeredByName: person.name, answeredAt: now() },
      },
      select: { id: true },
    })
    const yeses = [...given.filter(answer => answer.verdict === "approve"), { until: until ? new Date(until) : null }]
    const isApproved = verdict === "approve" && yeses.length === partyIds.length - 1
    const days = yeses.map(yes => dayOf(yes.until)).filter(day => day !== null)
    const [firstDay] = days.sort()
    if (isApproved)
      await moveLearning(tx, learning, "approve", {
        approvedAt: now(),
        approvedUntil: firstDay ? new Date(firstDay) : null,
      })
    if (verdict === "ask_changes") await moveLearning(tx, learning, "ask_changes")
    if (verdict === "refuse")
      await moveLearning(tx, learning, "refuse", { closedAt: now(), closedByName: person.name, closeReason: words })
    await recordAudit(tx, actor, {
      subject: { type: "learning", id },
      event: eventOf[verdict],
      partyIds,
      values: { partnershipId, digest, until },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "learningAnswered",
      values: { by: person.member.name },
      path: paths.partnerships.learning(partnershipId, id),
    })
    return { isApproved }
  })
}

const eventOf = {
  approve: "learning.approved",
  ask_changes: "learning.changes_asked",
  refuse: "learning.refused",
} as const

function said(input: AnswerLearningInput): { words: string; until: string | null } {
  if (input.verdict === "approve") return { words: input.conditions, until: input.until }
  return { words: input.verdict === "refuse" ? input.reason : input.changes, until: null }
}
