import { type Actor, actingMember } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { documentKinds } from "#lib/partnerships/schema"
import type { DocumentOpeningView } from "#lib/partnerships/views"
import { partnershipColumns, partnershipView, visiblePartnerships } from "#lib/partnerships/visibility"

type Opened = {
  documentId: string
  kind: string
  memberId: string
  openedOn: Date
  name: string | null
  times: number
  lastAt: Date | null
}

/**
 * Who has opened these documents, the newest first: of the reader's own side each person once a day, of every other side
 * each day once. Days are what is counted, so nobody can push an earlier one out by opening a document often. Empty when
 * the partnership is not visible.
 */
export async function listDocumentOpenings(
  actor: Actor,
  partnershipId: string,
  documentIds: readonly string[],
): Promise<DocumentOpeningView[]> {
  const ids = documentIds.filter(isId)
  const ownId = actingMember(actor)?.id
  if (!isId(partnershipId) || ids.length === 0 || !ownId) return []
  return asActor(actor, async tx => {
    const found = await tx.partnership.findFirst({
      where: { ...visiblePartnerships(actor), id: partnershipId },
      select: partnershipColumns,
    })
    if (!found) return []
    const { parties } = partnershipView(actor, found)
    const rows = await tx.$queryRaw<Opened[]>`
      SELECT o.document_id::text AS "documentId", o.kind, o.member_id::text AS "memberId", o.opened_on AS "openedOn",
        r.name, count(*)::int AS times, max(r.opened_at) AS "lastAt"
      FROM document_opening o
      LEFT JOIN document_reader r ON r.opening_id = o.id AND r.member_id = ${ownId}::uuid
      WHERE o.partnership_id = ${partnershipId}::uuid AND o.document_id = ANY (${ids}::uuid[])
      GROUP BY o.document_id, o.kind, o.member_id, o.opened_on, r.user_id, r.name
      ORDER BY o.opened_on DESC, max(o.id::text) DESC`
    return rows.flatMap(({ documentId, kind, memberId, openedOn, name, times, lastAt }) => {
      const by = parties.find(party => party.memberId === memberId)
      const known = documentKinds.find(one => one === kind)
      if (!by || !known) return []
      const person = name !== null && lastAt ? { name, times, lastAt } : null
      return { documentId, kind: known, by, on: openedOn.toISOString().slice(0, 10), person }
    })
  })
}
