import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { refusalAnswerQuestion } from "#lib/briefs/policy"
import type { AnswerQuestionInput } from "#lib/briefs/schema"
import { requireOwnBrief, visibleQuestions } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Answers a question for everybody who was asked: all recipients know the same, and none learns who wanted to know.
 * An answer stands; what has to be added is sent as an answer to the next question.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.companies_only, briefs.not_your_role, briefs.closed,
 * briefs.question_answered.
 */
export async function answerQuestion(actor: Actor, input: AnswerQuestionInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const brief = await requireOwnBrief(tx, actor, input.briefId)
    const question = await tx.briefQuestion.findFirst({
      where: { AND: [{ id: input.questionId, briefId: brief.id }, visibleQuestions(actor)] },
      select: { id: true, answeredAt: true, recipientId: true },
    })
    if (!question) throw refusal("common.not_found")
    permit(refusalAnswerQuestion(actor, brief, { isAnswered: question.answeredAt !== null }))
    if (actor.kind !== "person") throw refusal("common.forbidden")
    const { count } = await tx.briefQuestion.updateMany({
      where: { id: question.id, answeredAt: null },
      data: {
        answer: input.answer,
        answeredById: actor.userId,
        answeredByName: actor.name,
        answeredAt: now(),
      },
    })
    if (count === 0) throw refusal("common.changed_meanwhile")
    const recipients = await tx.briefRecipient.findMany({
      where: { briefId: brief.id, state: { in: ["invited", "proposed", "shortlisted"] } },
      select: { localResourceId: true, companyName: true },
    })
    for (const { localResourceId, companyName } of recipients)
      await notifyMember(tx, localResourceId, {
        kind: "briefQuestionAnswered",
        values: { company: companyName, title: brief.title },
        path: paths.briefs.questions(brief.id),
      })
    await recordAudit(tx, actor, {
      subject: { type: "brief", id: brief.id },
      event: "question.answered",
      partyIds: [brief.memberId],
      values: { questionId: question.id },
    })
    return { briefId: brief.id }
  })
}
