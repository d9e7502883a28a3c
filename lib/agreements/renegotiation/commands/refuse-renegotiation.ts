import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { endRequest, isGiven, readRequest } from "#lib/agreements/renegotiation/answering"
import { refusalAnswerRenegotiation } from "#lib/agreements/renegotiation/policy"
import type { RefuseRenegotiationInput } from "#lib/agreements/renegotiation/schema"
import { asActor } from "#lib/db/door"

/**
 * Declines to talk about terms in force, with the reason. They hold as they are, and the other side may ask again.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.own_request,
 * agreements.request_answered.
 */
export async function refuseRenegotiation(
  actor: Actor,
  input: RefuseRenegotiationInput,
): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const request = await readRequest(tx, actor, input.requestId)
    if (isGiven(actor, request, "refuse", input.answer)) return { agreementId: request.agreementId }
    permit(refusalAnswerRenegotiation(actor, request, "refuse"))
    return endRequest(tx, actor, request, input, "refuse")
  })
}
