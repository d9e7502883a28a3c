import type { Actor } from "#lib/actor"
import type { AgreementEvent } from "#lib/agreements/lifecycle"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/** Keeps that the pen went to a side, and what was said with it, in the transaction in which it went. */
export async function recordPassing(
  tx: Tx,
  actor: Actor,
  table: Pick<Table, "id" | "partnershipId">,
  passing: {
    event: AgreementEvent
    holderId: string
    revisionNumber: number
    isChanged?: boolean
    note: string
    answerHopedOn?: string | null
  },
): Promise<void> {
  const { id: memberId, person } = partyOf(actor)
  const { isChanged = false, answerHopedOn, ...said } = passing
  await tx.handOver.create({
    data: {
      ...said,
      agreementId: table.id,
      partnershipId: table.partnershipId,
      memberId,
      isChanged,
      answerHopedOn: answerHopedOn ? new Date(answerHopedOn) : null,
      handedById: person.userId,
      handedByName: person.name,
      handedAt: now(),
    },
    select: { id: true },
  })
}
