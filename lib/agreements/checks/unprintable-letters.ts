import { check, type Strike } from "#lib/agreements/checks/check"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { translationsOfSection } from "#lib/agreements/terms/translations"
import { legibleText } from "#lib/typesetting/coverage"
import { printable } from "#lib/typesetting/printable"

const ascii = /[ -~]+/g

/** As many as a reader needs to see which script is meant. */
const shownMax = 3

/**
 * Letters that no font of the signed document has: they would stand there as their codes, and only the finished document
 * would say so. Asked of the very text setter, so that it and this check never differ. Said once a section: the parties
 * may want it so, since the file inside the document has every letter.
 */
export const unprintableLetters = check(
  { id: "unprintable_letters", severity: "warns", section: "legal", demand: "L1" },
  terms => [
    ...strikesIn(terms.title, { section: "legal" }, "title"),
    ...sectionKeys.flatMap(section => strikesIn(wordsOf(terms, section), { section }, "section")),
  ],
)

function wordsOf(terms: Terms, section: (typeof sectionKeys)[number]): string {
  return JSON.stringify([terms.sections[section], translationsOfSection(terms, section)])
}

function strikesIn(words: string, at: Strike, place: "title" | "section"): Strike[] {
  const unshown = new Set<string>()
  // This runs on every revision: each letter is asked of once, and those of ASCII, which every font has, never.
  legibleText([...new Set(words.replace(ascii, ""))].join(""), printable, unshown)
  const [code] = unshown
  if (code === undefined) return []
  const letters = [...unshown].slice(0, shownMax).map(one => String.fromCodePoint(Number.parseInt(one.slice(2), 16)))
  return [{ ...at, values: { place, code, letters: letters.join(" ") } }]
}
