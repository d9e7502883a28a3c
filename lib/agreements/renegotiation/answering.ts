import { type Actor, actingMember } from "#lib/actor"
import { partyOf } from "#lib/agreements/negotiation/table"
import type { RenegotiationAnswer } from "#lib/agreements/renegotiation/lifecycle"
import { moveRequest } from "#lib/agreements/renegotiation/transition"
import { visibleRequests } from "#lib/agreements/renegotiation/visibility"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

const participles = { take_up: "taken_up", refuse: "refused", withdraw: "withdrawn" } as const
const kinds = {
  take_up: "renegotiationTakenUp",
  refuse: "renegotiationRefused",
  withdraw: "renegotiationWithdrawn",
} as const

/** A request as a rule may ask about it. Refuses: common.not_found. */
export async function readRequest(tx: Tx, actor: Actor, requestId: string) {
  const request = await tx.renegotiationRequest.findFirst({
    where: { AND: [{ id: requestId }, visibleRequests(actor)] },
    select: {
      id: true,
      agreementId: true,
      memberId: true,
      state: true,
      answer: true,
      answeredMemberId: true,
      agreement: { select: { title: true, partnership: { select: { partyIds: true } } } },
    },
  })
  if (!request) throw refusal("common.not_found")
  return request
}

type Request = Awaited<ReturnType<typeof readRequest>>

/** Whether this very answer was given before by the same side: the form was sent twice. */
export function isGiven(actor: Actor, request: Request, event: RenegotiationAnswer, answer: string): boolean {
  const isTheirs = request.answeredMemberId === actingMember(actor)?.id
  return isTheirs && request.state === participles[event] && request.answer === answer
}

/** Ends a request in one of its three ways. Refuses: common.changed_meanwhile. */
export async function endRequest(
  tx: Tx,
  actor: Actor,
  request: Request,
  { version, answer }: { version: number; answer: string },
  event: RenegotiationAnswer,
): Promise<{ agreementId: string }> {
  const { agreementId, agreement } = request
  const { id: memberId, name, person } = partyOf(actor)
  const along = {
    answer,
    answeredAt: now(),
    answeredMemberId: memberId,
    answeredByName: person.name,
  }
  if (!(await moveRequest(tx, { ...request, version }, event, along))) throw refusal("common.changed_meanwhile")
  const { partyIds } = agreement.partnership
  await recordAudit(tx, actor, {
    subject: { type: "agreement", id: agreementId },
    event: `renegotiation.${participles[event]}`,
    partyIds,
  })
  await notifyOtherParties(tx, partyIds, memberId, {
    kind: kinds[event],
    values: { title: agreement.title, member: name },
    path: paths.agreements.change(agreementId),
  })
  return { agreementId }
}
