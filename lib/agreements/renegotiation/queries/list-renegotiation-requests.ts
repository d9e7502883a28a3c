import { type Actor, actingMember } from "#lib/actor"
import type { RenegotiationRequestView } from "#lib/agreements/renegotiation/views"
import { requestsToAnswer, visibleRequests } from "#lib/agreements/renegotiation/visibility"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** The requests of one agreement, or all that wait for the actor's side, the newest first. */
export async function listRenegotiationRequests(
  actor: Actor,
  agreementId?: string,
): Promise<RenegotiationRequestView[]> {
  if (agreementId !== undefined && !isId(agreementId)) return []
  const memberId = actingMember(actor)?.id
  if (!memberId) return []
  const rows = await asActor(actor, tx =>
    tx.renegotiationRequest.findMany({
      where: agreementId ? { AND: [{ agreementId }, visibleRequests(actor)] } : requestsToAnswer(actor),
      orderBy: { askedAt: "desc" },
      select: {
        id: true,
        agreementId: true,
        memberId: true,
        sections: true,
        reason: true,
        askedByName: true,
        askedAt: true,
        answerDueOn: true,
        state: true,
        version: true,
        answer: true,
        answeredByName: true,
        answeredMemberId: true,
        answeredAt: true,
      },
    }),
  )
  return rows.map(row => ({
    ...row,
    sections: row.sections as SectionKey[],
    answerDueOn: row.answerDueOn.toISOString().slice(0, 10),
    isYours: row.memberId === memberId,
  }))
}
