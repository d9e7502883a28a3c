import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { commentOnSection } from "#lib/agreements/commands/comment-on-section"
import type { InternalNoteInput } from "#lib/agreements/internal/schema"
import { ownNotes } from "#lib/agreements/internal/visibility"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalCommentOnSection } from "#lib/agreements/policy"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"

/**
 * Says the words of a note to the other side, as a comment of whoever shares it; the note itself stays where it is. It
 * can't be taken back. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function shareInternalNote(actor: Actor, input: InternalNoteInput): Promise<void> {
  const { agreementId, section, noteId } = input
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, agreementId)
    permit(refusalCommentOnSection(actor, table))
    const own = { AND: [{ id: noteId, agreementId, section }, ownNotes(actor)] }
    const note = await tx.internalNote.findFirst({
      where: own,
      select: { text: true, sharedAt: true, putAwayAt: true },
    })
    if (!note || (note.putAwayAt && !note.sharedAt)) throw refusal("common.not_found")
    if (note.sharedAt) return
    await tx.internalNote.updateMany({ where: own, data: { sharedAt: now() } })
    await commentOnSection(actor, { agreementId, section, text: note.text })
  })
}
