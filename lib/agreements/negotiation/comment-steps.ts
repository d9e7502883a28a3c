import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import { refusalTakeUp } from "#lib/agreements/policy"
import type { CommentInput } from "#lib/agreements/schema"
import type { Putting, PutView } from "#lib/agreements/views"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * Puts a comment away or takes it up again, under the lock of its agreement; who did so and when stays. False where it
 * lies so already. Refuses: common.not_found, agreements.taken_up_too_often.
 */
export async function moveComment(
  tx: Tx,
  actor: Actor,
  table: Pick<Table, "id" | "partnershipId">,
  { commentId: id, section }: CommentInput,
  kind: Putting,
): Promise<boolean> {
  const { id: memberId, person } = partyOf(actor)
  const comment = await tx.sectionComment.findFirst({
    where: { id, agreementId: table.id, section },
    select: { resolvedAt: true, _count: { select: { steps: true } } },
  })
  if (!comment) throw refusal("common.not_found")
  if ((comment.resolvedAt !== null) === (kind === "put_away")) return false
  if (kind === "taken_up") permit(refusalTakeUp(comment._count.steps))
  const takenAt = now()
  // The database lets the comment move only behind its step.
  await tx.commentStep.create({
    data: {
      agreementId: table.id,
      partnershipId: table.partnershipId,
      commentId: id,
      number: comment._count.steps + 1,
      kind,
      memberId,
      takenById: person.userId,
      takenByName: person.name,
      takenAt,
    },
    select: { id: true },
  })
  const put = { resolvedAt: takenAt, resolvedByName: person.name }
  await tx.sectionComment.updateMany({
    where: { id },
    data: kind === "put_away" ? put : { resolvedAt: null, resolvedByName: null },
  })
  return true
}

/** What is read of the steps of a comment or a note, the first one first. */
export const stepColumns = {
  orderBy: { number: "asc" },
  select: { kind: true, takenByName: true, takenAt: true },
} as const

export function viewOfStep({ kind, takenByName, takenAt }: StepRow): PutView {
  return { kind: kind as Putting, byName: takenByName, at: takenAt }
}

type StepRow = { kind: string; takenByName: string; takenAt: Date }
