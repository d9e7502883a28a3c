import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalWriteInternalNote } from "#lib/agreements/internal/policy"
import type { WriteInternalNoteInput } from "#lib/agreements/internal/schema"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Says something about a section among one's own side. Colleagues are told; the other side never is, not even that
 * something was said. The same words twice in a row are said once.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function writeInternalNote(actor: Actor, input: WriteInternalNoteInput): Promise<void> {
  await asActor(actor, async tx => {
    const { id: agreementId, partnershipId, title, ...table } = await lockTable(tx, actor, input.agreementId)
    permit(refusalWriteInternalNote(actor, table))
    const { id: memberId, person } = partyOf(actor)
    const latest = await tx.internalNote.findFirst({
      where: { agreementId, memberId, section: input.section },
      orderBy: { writtenAt: "desc" },
      select: { text: true, writtenById: true },
    })
    if (latest?.text === input.text && latest.writtenById === person.userId) return
    await tx.internalNote.create({
      data: {
        agreementId,
        partnershipId,
        memberId,
        section: input.section,
        text: input.text,
        writtenById: person.userId,
        writtenByName: person.name,
        writtenAt: now(),
      },
      select: { id: true },
    })
    const path = paths.agreements.internal(agreementId, input.section)
    await notifyMember(
      tx,
      memberId,
      { kind: "internalNoteWritten", values: { title, by: person.name }, path },
      { exceptUserId: person.userId },
    )
  })
}
