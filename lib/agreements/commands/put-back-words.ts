import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { writeDraft } from "#lib/agreements/negotiation/draft"
import { isSameAt, type Spot, withEarlier } from "#lib/agreements/negotiation/put-back"
import { lockTable, type Table } from "#lib/agreements/negotiation/table"
import { refusalHoldPen, refusalWriteWords } from "#lib/agreements/policy"
import type { PutBackWordsInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { placeDigest, placeNamed } from "#lib/agreements/terms/place"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { visibleRevisions } from "#lib/agreements/visibility"
import { asActor, type Tx } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"

/**
 * Writes what stood in an earlier version, at one place or in a whole section, into the draft of the side that holds the
 * pen: an edit like any other, by which yeses fall and whose reason is asked when it is handed over. Version 0 is the text in
 * force that an amendment was made from. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.section_changed, agreements.standard_text_stands, agreements.earlier_words_do_not_fit.
 */
export async function putBackWords(actor: Actor, input: PutBackWordsInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const spot = spotOf(input)
    const earlier = await earlierTerms(tx, actor, table, input.from)
    const { terms } = table.current
    if (isSameAt(terms, earlier, spot)) return
    if (digestAt(terms, spot) !== input.seen) throw refusal("agreements.section_changed")
    const field = "field" in spot ? spot.field : "words"
    const isOfWords = "field" in spot || terms.sections[spot.section].words !== earlier.sections[spot.section].words
    if (isOfWords) permit(refusalWriteWords(terms, { field }))
    const restored = withEarlier(terms, earlier, spot)
    if (!restored) throw refusal("agreements.earlier_words_do_not_fit")
    await writeDraft(tx, actor, table, restored)
  })
}

function spotOf({ section, place }: PutBackWordsInput): Spot {
  if (place === undefined) return { section }
  const named = placeNamed(section, place)
  if (!named) throw commonRefusal("common.not_found")
  return named
}

function digestAt(terms: Terms, spot: Spot): string {
  return "field" in spot ? placeDigest(terms, spot) : sectionDigest(terms, spot.section)
}

async function earlierTerms(tx: Tx, actor: Actor, table: Table, number: number): Promise<Terms> {
  const base = table.current.statement?.base
  if (number === 0 && base) return base.terms
  const found = await tx.agreementRevision.findFirst({
    where: { agreementId: table.id, number, ...visibleRevisions(actor) },
    select: { terms: true },
  })
  if (!found) throw commonRefusal("common.not_found")
  return parseTerms(found.terms)
}
