import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { refusalAnswerQuestion } from "#lib/agreements/questions/policy"
import type { AnswerSigningQuestionInput } from "#lib/agreements/questions/schema"
import { visibleQuestions } from "#lib/agreements/questions/visibility"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Answers a signatory's question for another party, once. The same answer by the same person twice is one.
 * Refuses: common.not_found, agreements.role_may_not, agreements.own_question, agreements.not_in_signing,
 * agreements.question_answered.
 */
export async function answerSigningQuestion(
  actor: Actor,
  { agreementId, questionId, answer }: AnswerSigningQuestionInput,
): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, agreementId)
    const where = { AND: [{ id: questionId, agreementId: table.id }, visibleQuestions(actor)] }
    const question = await tx.signingQuestion.findFirst({ where })
    if (!question) throw refusal("common.not_found")
    const { id: memberId, name, person } = partyOf(actor)
    if (question.answeredById === person.userId && question.answer === answer) return { agreementId }
    permit(refusalAnswerQuestion(actor, table, question))
    const answered = { answeredMemberId: memberId, answeredById: person.userId, answeredByName: person.name }
    await tx.signingQuestion.updateMany({
      where: { id: questionId, answeredAt: null },
      data: { ...answered, answer, answeredAt: now() },
    })
    const said = { question: questionId, termsSha256: question.digest, orgRef: memberId }
    await recordEvidence(tx, table, "question.answered", said, { words: answer })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "signing_question.answered",
      partyIds: table.partyIds,
      values: { question: questionId },
    })
    await notifyMember(tx, question.memberId, {
      kind: "signingQuestionAnswered",
      values: { title: table.title, member: name },
      path: paths.agreements.questions(table.id),
    })
    return { agreementId }
  })
}
