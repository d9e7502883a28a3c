import type { Actor } from "#lib/actor"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { requireParty } from "#lib/partnerships/policy"
import type { NoteDocumentOpenedInput } from "#lib/partnerships/schema"
import { ownPartnerships } from "#lib/partnerships/visibility"

/**
 * Notes that somebody of a party has opened a confidential document, a row each time. The other parties see that the
 * organisation did and on which day; the person and the moment stay with their own side. Nothing is kept of the device.
 * Refuses: common.not_found.
 */
export async function noteDocumentOpened(actor: Actor, input: NoteDocumentOpenedInput): Promise<void> {
  const person = requireParty(actor)
  const { id: memberId } = person.member
  await asActor(actor, async tx => {
    const { partnershipId, kind, documentId } = input
    const partnership = await tx.partnership.findFirst({
      where: { ...ownPartnerships(actor), id: partnershipId },
      select: { id: true },
    })
    if (!partnership) throw refusal("common.not_found")
    const { id: openingId } = await tx.documentOpening.create({
      data: { partnershipId, memberId, kind, documentId, openedOn: new Date(today()) },
      select: { id: true },
    })
    await tx.documentReader.create({
      data: { openingId, memberId, userId: person.userId, name: person.name, openedAt: now() },
      select: { id: true },
    })
  })
}
