import type { TextPart } from "#lib/agreements/terms/compare"

/** A language in which the agreement is written. The one that prevails decides where two texts differ. */
export type SaidLanguage = { language: string; name: string; rtl: boolean; prevails: boolean }

/** The same words in another language, with what changed in it. Out of date: the words that it translates have changed. */
export type SaidInLanguage = SaidLanguage & { parts: TextPart[]; isOutOfDate: boolean }

/** The language of the words themselves, and the others in which they stand. */
export type SaidAlso = { own: SaidLanguage; others: SaidInLanguage[] }

/** A paragraph of the parties' own words that is the network's text; `parts` say what was changed in it, null: nothing. */
export type SaidOrigin = {
  paragraph: number
  title: string
  version: number
  digest: string
  parts: TextPart[] | null
}

/** What one field says. Each entry is a run of parts, so that what changed can be told from what stayed. */
export type SaidField = {
  key: string
  label: string
  /** A line beside its label; paragraphs; a list with an entry a line; a list within the line; a list told its label. */
  look: "line" | "prose" | "list" | "inline" | "told"
  entries: TextPart[][]
  also?: SaidAlso
  origins?: SaidOrigin[]
}

export type SaidRow = {
  id: string
  change: "same" | "added" | "removed"
  heading: TextPart[]
  /** The heading in other languages. */
  also?: SaidAlso
  facts: SaidField[]
}

/** A clause: one field, or one list with its rows. */
export type SaidClause = { key: string; label: string } & ({ said: SaidField } | { rows: SaidRow[] })

/** Whether anything in a clause came or went. */
export function isChanged(clause: SaidClause): boolean {
  const changed = (parts: readonly TextPart[]) => parts.some(part => part.change !== "same")
  const changedIn = (also?: SaidAlso) => also?.others.some(({ parts }) => changed(parts))
  const changedField = ({ entries, also }: SaidField) => entries.some(changed) || changedIn(also) === true
  if ("said" in clause) return changedField(clause.said)
  return clause.rows.some(
    row =>
      row.change !== "same" || changed(row.heading) || changedIn(row.also) === true || row.facts.some(changedField),
  )
}

/** Entries that stayed, went or came; those that went stand first, as they do in a line. */
export function listParts(before: readonly string[], after: readonly string[]): TextPart[][] {
  return [
    ...before.filter(text => !after.includes(text)).map((text): TextPart[] => [{ text, change: "removed" }]),
    ...after.map((text): TextPart[] => [{ text, change: before.includes(text) ? "same" : "added" }]),
  ]
}
