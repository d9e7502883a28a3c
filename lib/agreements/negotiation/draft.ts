import type { Actor } from "#lib/actor"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import type { Terms } from "#lib/agreements/terms/schema"
import { now } from "#lib/clock"
import { elevated, type Tx } from "#lib/db/door"

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

/**
 * Ids of rows in all revisions of the agreement and its amendments: a project remembers a milestone by its id, so none is
 * given out twice, not even by drafts that this actor does not see.
 */
export async function rowIdsOnceUsed(tx: Tx, table: Table): Promise<string[]> {
  const whole = table.amendment?.amendsId ?? table.id
  const rows = await elevated(
    tx,
    () => tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT row ->> 'id' AS id
      FROM agreement_revision r
      JOIN agreement a ON a.id = r.agreement_id AND (a.id = ${whole}::uuid OR a.amends_id = ${whole}::uuid),
        jsonb_path_query(r.terms, '$.sections.*.*[*] ? (exists (@.id))') AS row`,
  )
  return rows.map(row => row.id)
}
