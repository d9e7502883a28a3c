import type { Awaiting } from "#lib/agreements/first-text/views"
import { type MissingField, missingFields } from "#lib/agreements/terms/complete"
import type { SectionValue } from "#lib/agreements/terms/fields"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"

type PartyRow = Omit<SectionValue<"parties">["parties"][number], "id">

/**
 * What is still missing before a text may be offered to a party that is not here yet. What the text says of that party
 * itself is asked of whoever accepts, so it is no gap; that the party is named in it at all, is.
 */
export function gapsToOffer(terms: Terms, awaitedId: string): MissingField[] {
  const missing = missingFields(terms)
  const row = terms.sections.parties.parties.find(({ memberId }) => memberId === awaitedId)
  if (!row) return [...missing, { section: "parties", field: "parties" }]
  return missing.filter(gap => gap.section !== "parties" || gap.field !== "parties" || gap.rowId !== row.id)
}

/** What is missing before a text may leave its author, to a party that is here or to one that is awaited. */
export function gapsOf({ terms, awaiting }: { terms: Terms; awaiting: Awaiting | null }): MissingField[] {
  return awaiting ? gapsToOffer(terms, awaiting.memberId) : missingFields(terms)
}

/** The text with whoever came in the place of the party that was awaited, wherever the text speaks of it. */
export function readdressed(terms: Terms, awaitedId: string, party: PartyRow): Terms {
  // An id that was made for this one text stands nowhere but where its party is meant.
  const text: Terms = JSON.parse(JSON.stringify(terms).replaceAll(awaitedId, party.memberId ?? ""))
  const parties = text.sections.parties.parties.map(row =>
    row.memberId === party.memberId ? { ...row, ...party } : row,
  )
  return parseTerms({
    ...text,
    sections: { ...text.sections, parties: { ...text.sections.parties, parties } },
  })
}
