import type { Table } from "#lib/agreements/negotiation/table"
import type { ApprovalAnswer } from "#lib/agreements/roles/policy"
import { elevated, type Tx } from "#lib/db/door"

export type Approver = {
  userId: string
  name: string
  answer: ApprovalAnswer | null
  reason: string
  answeredAt: Date | null
}

/**
 * The approvers of one party with what they said to the text as it is frozen now. Whoever does not act for the party any
 * more is none: nobody who has left keeps it from signing. An answer to what was frozen before has fallen by itself.
 */
export function approversOf(
  tx: Tx,
  { id: agreementId, version }: Pick<Table, "id" | "version">,
  memberId: string,
): Promise<Approver[]> {
  return elevated(tx, async () => {
    const named = await tx.signingRole.findMany({ where: { agreementId, memberId, kind: "approver" } })
    const people = await tx.representative.findMany({
      where: {
        memberId,
        userId: { in: named.map(({ userId }) => userId) },
        endedAt: null,
        user: { closedAt: null, suspendedAt: null },
      },
      orderBy: { joinedAt: "asc" },
      select: { userId: true, name: true },
    })
    const answers = await tx.approvalAnswer.findMany({
      where: { agreementId, memberId, agreementVersion: version },
      orderBy: { answeredAt: "desc" },
      select: { userId: true, answer: true, reason: true, answeredAt: true },
    })
    const nothing = { answer: null, reason: "", answeredAt: null }
    return people.map(person => ({ ...nothing, ...answers.find(({ userId }) => userId === person.userId), ...person }))
  })
}
