import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { moveNote } from "#lib/agreements/internal/moving"
import { refusalWriteInternalNote } from "#lib/agreements/internal/policy"
import type { InternalNoteInput } from "#lib/agreements/internal/schema"
import { lockTable } from "#lib/agreements/negotiation/table"
import { asActor } from "#lib/db/door"

/**
 * Puts a note of one's own side away as dealt with; it stays readable. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function putAwayInternalNote(actor: Actor, input: InternalNoteInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalWriteInternalNote(actor, table))
    await moveNote(tx, actor, table, input, "put_away")
  })
}
