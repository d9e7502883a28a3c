import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { moveNote } from "#lib/agreements/internal/moving"
import { refusalWriteInternalNote } from "#lib/agreements/internal/policy"
import type { InternalNoteInput } from "#lib/agreements/internal/schema"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Takes up again a note of one's own side that was put away; who had put it away stays. Colleagues are told, and the
 * other side never is. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating,
 * agreements.taken_up_too_often.
 */
export async function reopenInternalNote(actor: Actor, input: InternalNoteInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalWriteInternalNote(actor, table))
    if (!(await moveNote(tx, actor, table, input, "taken_up"))) return
    const { id: memberId, person } = partyOf(actor)
    const path = paths.agreements.note(table.id, input.section, input.noteId)
    await notifyMember(
      tx,
      memberId,
      { kind: "internalNoteReopened", values: { title: table.title, by: person.name }, path },
      { exceptUserId: person.userId },
    )
  })
}
