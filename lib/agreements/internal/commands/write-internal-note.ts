import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { refusalWriteInternalNote } from "#lib/agreements/internal/policy"
import type { WriteInternalNoteInput } from "#lib/agreements/internal/schema"
import { chosen, colleaguesOf, mentionColumns, notifyMentioned } from "#lib/agreements/mentions/addressees"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Says something about a section among one's own side. Colleagues are told, and those whom it is for that it is for them;
 * the other side never is, not even that something was said. The same words twice in a row, for the same people, are said
 * once.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating.
 */
export async function writeInternalNote(actor: Actor, input: WriteInternalNoteInput): Promise<void> {
  await asActor(actor, async tx => {
    const { id: agreementId, partnershipId, title, ...table } = await lockTable(tx, actor, input.agreementId)
    permit(refusalWriteInternalNote(actor, table))
    const { id: memberId, person } = partyOf(actor)
    const mentioned = input.mentions?.length ? chosen(await colleaguesOf(tx, actor), input.mentions) : []
    const latest = await tx.internalNote.findFirst({
      where: { agreementId, memberId, section: input.section },
      orderBy: { writtenAt: "desc" },
      select: { text: true, writtenById: true, mentionedIds: true },
    })
    const columns = mentionColumns(mentioned)
    const isSaid = latest?.text === input.text && latest.writtenById === person.userId
    if (isSaid && `${latest.mentionedIds}` === `${columns.mentionedIds}`) return
    const { id } = await tx.internalNote.create({
      data: {
        agreementId,
        partnershipId,
        memberId,
        section: input.section,
        text: input.text,
        writtenById: person.userId,
        writtenByName: person.name,
        writtenAt: now(),
        ...columns,
      },
      select: { id: true },
    })
    const path = paths.agreements.note(agreementId, input.section, id)
    const values = { title, by: person.name }
    await notifyMentioned(tx, mentioned, { kind: "internalNoteForYou", values, path })
    await notifyMember(
      tx,
      memberId,
      { kind: "internalNoteWritten", values, path },
      { exceptUserIds: [person.userId, ...mentioned.map(({ userId }) => userId)] },
    )
  })
}
