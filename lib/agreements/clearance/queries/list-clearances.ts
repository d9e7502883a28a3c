import { type Actor, actingMember } from "#lib/actor"
import { heldByEach } from "#lib/agreements/clearance/held"
import { clearanceLineSchema } from "#lib/agreements/clearance/lines"
import { refusalAnswerClearance, refusalStateClearance } from "#lib/agreements/clearance/policy"
import type { ClearanceAnswerKind } from "#lib/agreements/clearance/schema"
import type { ClearanceView } from "#lib/agreements/clearance/views"
import { statementColumns, visibleClearances } from "#lib/agreements/clearance/visibility"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/** What each party of an agreement that has ended owes and has stated, the reader's own first. Empty where none is asked. */
export async function listClearances(actor: Actor, agreementId: string): Promise<ClearanceView[]> {
  if (!isId(agreementId)) return []
  const ownId = actingMember(actor)?.id
  return asActor(actor, async tx => {
    const rows = await tx.clearance.findMany({
      where: { AND: [{ agreementId }, visibleClearances(actor)] },
      orderBy: { id: "asc" },
      select: {
        id: true,
        partnershipId: true,
        memberId: true,
        state: true,
        version: true,
        dueOn: true,
        keptUntil: true,
        statements: { orderBy: { number: "desc" }, select: statementColumns },
      },
    })
    const [one] = rows
    if (!one) return []
    const { terms } = await revisionInForce(tx, agreementId)
    const place = { agreementId, partnershipId: one.partnershipId }
    const held = await heldByEach(
      actor,
      place,
      terms,
      rows.map(({ memberId }) => memberId),
    )
    const views = rows.map(({ partnershipId: _, statements, ...row }): ClearanceView => {
      const dueOn = row.dueOn.toISOString().slice(0, 10)
      return {
        ...row,
        isYours: row.memberId === ownId,
        dueOn,
        isOverdue: (row.state === "due" || row.state === "questioned") && dueOn < today(),
        keptUntil: row.keptUntil?.toISOString().slice(0, 10) ?? null,
        held: held.get(row.memberId) ?? [],
        statements: statements.map(({ id: __, lines, answers, ...statement }) => ({
          ...statement,
          lines: clearanceLineSchema.array().parse(lines),
          answers: answers.map(answer => ({ ...answer, kind: answer.kind as ClearanceAnswerKind })),
        })),
        may: {
          state: refusalStateClearance(actor, row) === null,
          answer: refusalAnswerClearance(actor, row, statements[0]?.answers ?? []) === null,
        },
      }
    })
    return views.toSorted((first, second) => Number(second.isYours) - Number(first.isYours))
  })
}
