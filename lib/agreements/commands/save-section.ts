import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { lockTable, partyOf, type Table } from "#lib/agreements/negotiation/table"
import { refusalHoldPen } from "#lib/agreements/policy"
import type { SaveSectionInput } from "#lib/agreements/schema"
import { canonicalText, sectionDigest } from "#lib/agreements/terms/canonical"
import { readSectionForm } from "#lib/agreements/terms/form"
import { formEntries } from "#lib/agreements/terms/form-entries"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { now } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Writes one section into the draft of the side that holds the pen; the first write after a turn begins a new revision.
 * A draft accepts gaps. Colleagues who write different sections do not disturb each other: the check is on the digest of
 * the section that the writer saw. A form that was sent twice finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.section_changed, common.invalid_input.
 */
export async function saveSection(actor: Actor, input: SaveSectionInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const before = table.current.terms
    const reading = readSectionForm(input.section, formEntries(input), before, await rowIdsOnceUsed(tx, table))
    const isStale = sectionDigest(before, input.section) !== input.seen
    if (isStale && reading.ok && saysTheSame(reading.value, before.sections[input.section])) return
    if (isStale) throw refusal("agreements.section_changed")
    if (!reading.ok) throw new Refusal("common.invalid_input", "invalid", reading.problems)
    const sections = { ...before.sections, [input.section]: reading.value }
    await writeDraft(tx, actor, table, parseTerms({ ...before, sections }))
  })
}

/** Whether two values of a section differ in nothing but the ids of rows: a repeat would give its own rows further ones. */
function saysTheSame(one: object, other: object): boolean {
  const [text, otherText] = [one, other].map(value =>
    canonicalText(JSON.parse(JSON.stringify(value, (key, held) => (key === "id" ? undefined : held)))),
  )
  return text === otherText
}

async function writeDraft(tx: Tx, actor: Actor, table: Table, terms: Terms): Promise<void> {
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
async function rowIdsOnceUsed(tx: Tx, table: Table): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT row ->> 'id' AS id
    FROM agreement_revision, jsonb_path_query(terms, '$.sections.*.*[*] ? (exists (@.id))') AS row
    WHERE agreement_id = ${table.id}::uuid`
  return rows.map(row => row.id)
}
