import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import type { AgreementState } from "#lib/agreements/lifecycle"
import { mayWrite } from "#lib/agreements/policy"
import { isSigningOver } from "#lib/agreements/signing/policy"
import { addDays } from "#lib/agreements/terms/days"

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

/** An unanswered question is reminded of after so many days; sooner where the last day for signing is this near. */
export const questionReminderDays = 3
export const questionLastDays = 2

/** Whether the side that was asked is to be reminded now. Who was asked since yesterday has just been told. */
export function isQuestionDue(
  agreement: SigningFacts & { signUntil: string | null },
  question: { agreementVersion: number; askedAt: Date },
  { now, today }: { now: Date; today: string },
): boolean {
  if (agreement.state !== "signing" || agreement.version !== question.agreementVersion) return false
  if (isSigningOver(agreement, today)) return false
  const isNear = agreement.signUntil !== null && agreement.signUntil <= addDays(today, questionLastDays)
  const waited = now.getTime() - question.askedAt.getTime()
  return waited >= (isNear ? 1 : questionReminderDays) * dayMilliseconds
}

const dayMilliseconds = 86_400_000
