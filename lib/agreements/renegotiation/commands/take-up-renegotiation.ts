import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { endRequest, isGiven, readRequest } from "#lib/agreements/renegotiation/answering"
import { refusalAnswerRenegotiation } from "#lib/agreements/renegotiation/policy"
import type { TakeUpRenegotiationInput } from "#lib/agreements/renegotiation/schema"
import { asActor } from "#lib/db/door"

/**
 * Agrees to talk about the terms that the other side asked about; that side may now write what it wants changed.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.own_request,
 * agreements.request_answered.
 */
export async function takeUpRenegotiation(
  actor: Actor,
  input: TakeUpRenegotiationInput,
): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const request = await readRequest(tx, actor, input.requestId)
    if (isGiven(actor, request, "take_up", input.answer)) return { agreementId: request.agreementId }
    permit(refusalAnswerRenegotiation(actor, request, "take_up"))
    return endRequest(tx, actor, request, input, "take_up")
  })
}
