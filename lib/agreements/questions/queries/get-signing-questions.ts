import { type Actor, actingMember } from "#lib/actor"
import { standing } from "#lib/agreements/negotiation/signing"
import { refusalAnswerQuestion, refusalAskQuestion } from "#lib/agreements/questions/policy"
import type { SigningQuestionsView } from "#lib/agreements/questions/views"
import { visibleQuestions } from "#lib/agreements/questions/visibility"
import { visibleAgreements } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What was asked before signing, oldest first, and whether the reader may ask; null where there is no such agreement. */
export async function getSigningQuestions(actor: Actor, agreementId: string): Promise<SigningQuestionsView | null> {
  if (!isId(agreementId) || actor.kind !== "person") return null
  const own = { userId: actor.userId, memberId: actingMember(actor)?.id ?? "" }
  return asActor(actor, async tx => {
    const agreement = await tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: {
        state: true,
        version: true,
        signatures: { where: standing, select: { userId: true, memberId: true } },
        questions: { where: visibleQuestions(actor), orderBy: [{ askedAt: "asc" }, { id: "asc" }] },
      },
    })
    if (!agreement) return null
    const isAsked = agreement.signatures.some(one => one.userId === own.userId && one.memberId === own.memberId)
    const asked = agreement.questions.filter(
      ({ askedById, agreementVersion }) => askedById === own.userId && agreementVersion === agreement.version,
    ).length
    return {
      mayAsk: refusalAskQuestion(agreement, { isAsked, asked }) === null,
      questions: agreement.questions.map(question => ({
        id: question.id,
        memberId: question.memberId,
        text: question.text,
        askedByName: question.askedByName,
        askedAt: question.askedAt,
        answer:
          question.answeredAt && question.answeredMemberId
            ? {
                memberId: question.answeredMemberId,
                name: question.answeredByName ?? "",
                text: question.answer,
                at: question.answeredAt,
              }
            : null,
        isEarlier: agreement.state !== "signing" || agreement.version !== question.agreementVersion,
        mayAnswer: refusalAnswerQuestion(actor, agreement, question) === null,
      })),
    }
  })
}
