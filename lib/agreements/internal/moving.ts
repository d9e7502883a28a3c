import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import type { InternalNoteInput } from "#lib/agreements/internal/schema"
import { ownNotes } from "#lib/agreements/internal/visibility"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import { refusalTakeUp } from "#lib/agreements/policy"
import type { Putting } from "#lib/agreements/views"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * Puts a note of one's own side away or takes it up again, under the lock of its agreement; who did so and when stays.
 * False where it lies so already. Refuses: common.not_found, agreements.taken_up_too_often.
 */
export async function moveNote(
  tx: Tx,
  actor: Actor,
  table: Pick<Table, "id" | "partnershipId">,
  { noteId, section }: InternalNoteInput,
  kind: Putting,
): Promise<boolean> {
  const { id: memberId, person } = partyOf(actor)
  const own = { AND: [{ id: noteId, agreementId: table.id, section }, ownNotes(actor)] }
  const note = await tx.internalNote.findFirst({
    where: own,
    select: { putAwayAt: true, _count: { select: { steps: true } } },
  })
  if (!note) throw refusal("common.not_found")
  if ((note.putAwayAt !== null) === (kind === "put_away")) return false
  if (kind === "taken_up") permit(refusalTakeUp(note._count.steps))
  const takenAt = now()
  // The database lets the note move only behind its step.
  await tx.internalNoteStep.create({
    data: {
      agreementId: table.id,
      partnershipId: table.partnershipId,
      noteId,
      number: note._count.steps + 1,
      kind,
      memberId,
      takenById: person.userId,
      takenByName: person.name,
      takenAt,
    },
    select: { id: true },
  })
  const put = { putAwayAt: takenAt, putAwayByName: person.name }
  await tx.internalNote.updateMany({
    where: own,
    data: kind === "put_away" ? put : { putAwayAt: null, putAwayByName: null },
  })
  return true
}
