import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import type { AgreementState } from "#lib/agreements/lifecycle"
import { mayWrite } from "#lib/agreements/policy"

type Code = keyof typeof codes

/** What the rules ask about an agreement; its version is that of the freezing while it is signed. */
type SigningFacts = { state: AgreementState; version: number }
export type QuestionFacts = { memberId: string; agreementVersion: number; answeredAt: Date | null }

/** Questions of one person in one signing: each is a line of the record for ever, and a mail to the other side. */
export const questionsMax = 50

/** Who was asked to sign the frozen text asks about it, signed or not. */
export function refusalAskQuestion(
  agreement: SigningFacts,
  { isAsked, asked }: { isAsked: boolean; asked: number },
): Code | null {
  if (agreement.state !== "signing") return "agreements.not_in_signing"
  if (!isAsked) return "agreements.not_a_signatory"
  return asked < questionsMax ? null : "agreements.too_many_questions"
}

/** Whoever may speak for another party answers, once, while the text lies to be signed as it was asked about. */
export function refusalAnswerQuestion(actor: Actor, agreement: SigningFacts, question: QuestionFacts): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "agreements.role_may_not"
  if (member?.id === question.memberId) return "agreements.own_question"
  if (agreement.state !== "signing" || agreement.version !== question.agreementVersion)
    return "agreements.not_in_signing"
  return question.answeredAt ? "agreements.question_answered" : null
}
