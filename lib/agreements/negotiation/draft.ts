import type { Actor } from "#lib/actor"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import type { Terms } from "#lib/agreements/terms/schema"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/** Keeps these terms as the draft of the side that holds the pen; the first write after a turn begins a new revision. */
export async function writeDraft(tx: Tx, actor: Actor, table: Table, terms: Terms): Promise<void> {
  const { id: authorId } = partyOf(actor)
  const person = actor.kind === "person" ? actor : null
  const saved = { terms, savedById: person?.userId ?? authorId, savedByName: person?.name ?? "", savedAt: now() }
  if (table.current.proposedAt === null) {
    const where = { id: table.current.id, authorId, proposedAt: null }
    await tx.agreementRevision.updateMany({ where, data: { ...saved, version: { increment: 1 } } })
    return
  }
  await tx.agreementRevision.create({
    data: {
      agreementId: table.id,
      partnershipId: table.partnershipId,
      number: table.current.number + 1,
      authorId,
      schemaVersion: terms.schemaVersion,
      ...saved,
    },
    select: { id: true },
  })
}

/** Ids of rows in all earlier revisions: a project remembers a milestone by its id, so none is given out twice. */
export async function rowIdsOnceUsed(tx: Tx, table: Table): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT row ->> 'id' AS id
    FROM agreement_revision, jsonb_path_query(terms, '$.sections.*.*[*] ? (exists (@.id))') AS row
    WHERE agreement_id = ${table.id}::uuid`
  return rows.map(row => row.id)
}
