import type { TextPart } from "#lib/agreements/terms/compare"

/** What one field says. Each entry is a run of parts, so that what changed can be told from what stayed. */
export type SaidField = {
  key: string
  label: string
  /** A line beside its label; paragraphs; a list with an entry a line; a list within the line; a list told its label. */
  look: "line" | "prose" | "list" | "inline" | "told"
  entries: TextPart[][]
}

export type SaidRow = { id: string; change: "same" | "added" | "removed"; heading: TextPart[]; facts: SaidField[] }

/** A clause: one field, or one list with its rows. */
export type SaidClause = { key: string; label: string } & ({ said: SaidField } | { rows: SaidRow[] })

/** Whether anything in a clause came or went. */
export function isChanged(clause: SaidClause): boolean {
  const changed = (parts: readonly TextPart[]) => parts.some(part => part.change !== "same")
  if ("said" in clause) return clause.said.entries.some(changed)
  return clause.rows.some(
    row => row.change !== "same" || changed(row.heading) || row.facts.some(fact => fact.entries.some(changed)),
  )
}

/** Entries that stayed, went or came; those that went stand first, as they do in a line. */
export function listParts(before: readonly string[], after: readonly string[]): TextPart[][] {
  return [
    ...before.filter(text => !after.includes(text)).map((text): TextPart[] => [{ text, change: "removed" }]),
    ...after.map((text): TextPart[] => [{ text, change: before.includes(text) ? "same" : "added" }]),
  ]
}
