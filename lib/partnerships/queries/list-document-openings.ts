import { type Actor, actingMember } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { documentKinds } from "#lib/partnerships/schema"
import type { DocumentOpeningView } from "#lib/partnerships/views"
import { partnershipColumns, partnershipView, visiblePartnerships } from "#lib/partnerships/visibility"

/** How many openings are looked through, the newest first. */
const openingsMax = 500

/**
 * Who has opened these documents, the newest first: of the reader's own side each person and moment, of every other side
 * each day once. Empty when the partnership is not visible.
 */
export async function listDocumentOpenings(
  actor: Actor,
  partnershipId: string,
  documentIds: readonly string[],
): Promise<DocumentOpeningView[]> {
  const ids = documentIds.filter(isId)
  if (!isId(partnershipId) || ids.length === 0) return []
  const ownId = actingMember(actor)?.id
  return asActor(actor, async tx => {
    const found = await tx.partnership.findFirst({
      where: { ...visiblePartnerships(actor), id: partnershipId },
      select: partnershipColumns,
    })
    if (!found) return []
    const { parties } = partnershipView(actor, found)
    const rows = await tx.documentOpening.findMany({
      where: { partnershipId, documentId: { in: ids } },
      orderBy: [{ openedOn: "desc" }, { id: "desc" }],
      take: openingsMax,
      select: { id: true, memberId: true, kind: true, documentId: true, openedOn: true },
    })
    const readers = await tx.documentReader.findMany({
      where: { memberId: ownId ?? "", openingId: { in: rows.map(({ id }) => id) } },
      select: { openingId: true, name: true, openedAt: true },
    })
    const openings = rows.flatMap(({ id, memberId, kind, documentId, openedOn }) => {
      const by = parties.find(party => party.memberId === memberId)
      const known = documentKinds.find(one => one === kind)
      const reader = readers.find(one => one.openingId === id)
      if (!by || !known) return []
      const on = openedOn.toISOString().slice(0, 10)
      return { documentId, kind: known, by, on, person: reader ? { name: reader.name, at: reader.openedAt } : null }
    })
    const keyOf = ({ documentId, kind, by, on, person }: DocumentOpeningView) =>
      [documentId, kind, by.memberId, on, person?.name, person?.at.toISOString()].join(" ")
    return [...new Map(openings.map(opening => [keyOf(opening), opening])).values()]
  })
}
