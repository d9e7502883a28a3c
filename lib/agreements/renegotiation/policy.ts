import { type Actor, actingMember } from "#lib/actor"
import type { codes } from "#lib/agreements/codes"
import { type AgreementState, binding } from "#lib/agreements/lifecycle"
import { mayWrite } from "#lib/agreements/policy"
import type { RenegotiationAnswer, RenegotiationRequestState } from "#lib/agreements/renegotiation/lifecycle"
import { renegotiationRequestLifecycle } from "#lib/agreements/renegotiation/lifecycle"

type Code = keyof typeof codes

/** Days in which an answer is due where the terms do not say. */
export const answerDaysWhenUnsaid = 14
/** How long before their answer is due those who were asked are reminded. */
export const reminderDays = 2

/** Either side may ask at any time while what was signed binds, also while it rests. */
export function refusalAskForRenegotiation(
  actor: Actor,
  agreement: { state: AgreementState; amendsId: string | null },
): Code | null {
  if (!mayWrite(actingMember(actor))) return "agreements.role_may_not"
  return binding.includes(agreement.state) && agreement.amendsId === null ? null : "agreements.not_in_force"
}

/** The other side answers; the side that asked may only take it back. */
export function refusalAnswerRenegotiation(
  actor: Actor,
  request: { memberId: string; state: RenegotiationRequestState },
  event: RenegotiationAnswer,
): Code | null {
  const member = actingMember(actor)
  if (!mayWrite(member)) return "agreements.role_may_not"
  const isOwn = request.memberId === member?.id
  if (isOwn !== (event === "withdraw")) return "agreements.own_request"
  return renegotiationRequestLifecycle.next(request.state, event) ? null : "agreements.request_answered"
}
