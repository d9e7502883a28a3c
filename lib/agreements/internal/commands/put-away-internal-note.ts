import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalWriteInternalNote } from "#lib/agreements/internal/policy"
import type { InternalNoteInput } from "#lib/agreements/internal/schema"
import { ownNotes } from "#lib/agreements/internal/visibility"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * Puts a note of one's own side away as dealt with; it stays readable. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function putAwayInternalNote(actor: Actor, input: InternalNoteInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalWriteInternalNote(actor, table))
    const { person } = partyOf(actor)
    const note = { AND: [{ id: input.noteId, agreementId: table.id, section: input.section }, ownNotes(actor)] }
    if ((await tx.internalNote.count({ where: note })) === 0) throw refusal("common.not_found")
    await tx.internalNote.updateMany({
      where: { ...note, putAwayAt: null },
      data: { putAwayAt: now(), putAwayByName: person.name },
    })
  })
}
