import { randomInt } from "node:crypto"
import type { Actor } from "#lib/actor"
import type { Statement } from "#lib/agreements/negotiation/revision-in-force"
import { partyOf, type Table } from "#lib/agreements/negotiation/table"
import { fieldsOf, sectionKeys } from "#lib/agreements/terms/fields"
import { nextRowId } from "#lib/agreements/terms/row-ids"
import { draftOf, type Terms } from "#lib/agreements/terms/schema"
import { now } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/**
 * Keeps these terms as the draft of the side that holds the pen, in today's version of the schema; the first write after a
 * turn begins a new revision. What
 * an amendment says of itself is part of the draft: the other side reads it when it is handed over.
 */
export async function writeDraft(
  tx: Tx,
  actor: Actor,
  table: Table,
  terms: Terms,
  statement: Statement | null = table.current.statement,
): Promise<void> {
  const { id: authorId, person } = partyOf(actor)
  const writer = { authorId, savedById: person.userId, savedByName: person.name }
  await keepDraft(tx, table, terms, writer, statement)
}

/** The same in the name of whoever has the pen, where another side accepted what they had proposed. */
export async function keepDraft(
  tx: Tx,
  table: Table,
  terms: Terms,
  { authorId, ...writer }: { authorId: string; savedById: string; savedByName: string },
  statement: Statement | null = table.current.statement,
): Promise<void> {
  const written = draftOf(terms)
  const { schemaVersion } = written
  const saved = { terms: written, schemaVersion, ...writer, savedAt: now() }
  const said = statement ? { kinds: statement.kinds, reason: statement.reason, baseRevisionId: statement.base.id } : {}
  if (table.current.proposedAt === null) {
    const where = { id: table.current.id, authorId, proposedAt: null }
    await tx.agreementRevision.updateMany({ where, data: { ...saved, ...said, version: { increment: 1 } } })
    return
  }
  await tx.agreementRevision.create({
    data: {
      agreementId: table.id,
      partnershipId: table.partnershipId,
      number: table.current.number + 1,
      authorId,
      ...saved,
      ...said,
    },
    select: { id: true },
  })
}

/**
 * Ids of rows in all revisions of the agreement and its amendments that the actor sees: a project remembers a milestone by
 * its id, so none is given out twice. Drafts of amendments that it does not see count on from a place of their own, taken
 * at random: numbers that followed theirs would tell how much the other side has written.
 */
export async function rowIdsOnceUsed(tx: Tx, table: Table): Promise<string[]> {
  const whole = table.amendment?.amendsId ?? table.id
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT row ->> 'id' AS id
    FROM agreement_revision r
    JOIN agreement a ON a.id = r.agreement_id AND (a.id = ${whole}::uuid OR a.amends_id = ${whole}::uuid),
      jsonb_path_query(r.terms, '$.sections.*.*[*] ? (exists (@.id))') AS row`
  const seen = rows.map(row => row.id)
  return table.amendment ? [...seen, ...rowPrefixes.map(prefix => jumpedId(prefix, seen))] : seen
}

const rowPrefixes = sectionKeys.flatMap(section =>
  fieldsOf(section).flatMap(field => (field.kind === "rows" ? [field.prefix] : [])),
)

/** Room for some hundred amendments below the highest number that a row may have. */
const jumpMax = 4_000

function jumpedId(prefix: string, seen: readonly string[]): string {
  const next = nextRowId(prefix, seen)
  return `${prefix}${Number(next.slice(prefix.length)) + randomInt(jumpMax)}`
}
