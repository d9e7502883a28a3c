import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { endRequest, isGiven, readRequest } from "#lib/agreements/renegotiation/answering"
import { refusalAnswerRenegotiation } from "#lib/agreements/renegotiation/policy"
import type { WithdrawRenegotiationInput } from "#lib/agreements/renegotiation/schema"
import { asActor } from "#lib/db/door"

/**
 * Takes back a request that was not answered yet.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.own_request,
 * agreements.request_answered.
 */
export async function withdrawRenegotiation(
  actor: Actor,
  input: WithdrawRenegotiationInput,
): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const request = await readRequest(tx, actor, input.requestId)
    if (isGiven(actor, request, "withdraw", "")) return { agreementId: request.agreementId }
    permit(refusalAnswerRenegotiation(actor, request, "withdraw"))
    return endRequest(tx, actor, request, { ...input, answer: "" }, "withdraw")
  })
}
