import { allClauses } from "#lib/agreements/clauses/library"
import { paragraphsOf } from "#lib/agreements/clauses/origins"
import type { StandardText } from "#lib/agreements/clauses/standard-texts"
import { type MovedWords, withChangesMoved, withWordsMoved } from "#lib/agreements/clauses/standard-translations"
import { type SectionKey, type SectionValue, type SectionValues, sectionKeys } from "#lib/agreements/terms/fields"
import { idsMentioned, nextRowId } from "#lib/agreements/terms/row-ids"
import type { Terms } from "#lib/agreements/terms/schema"
import { translationsOf, withTranslations } from "#lib/agreements/terms/translations"
import { proseCharactersMax, rowsMax } from "#lib/agreements/terms/values"

type StandardChange = NonNullable<SectionValue<"legal">["changes"]>[number]

const networkTexts = new Set(allClauses.map(({ text }) => text))

/**
 * The terms on this standard text: it takes the place of the sections' words. What the parties had written there themselves
 * is not lost, it becomes what they change from it. Null where the list of changes has no room for it.
 */
export function withStandardText(terms: Terms, text: StandardText, idsTaken: Iterable<string> = []): Terms | null {
  const { name, version, sha256, words } = text
  const taken = new Set([...idsMentioned(terms.sections), ...idsTaken])
  const added = (terms.standardText ? [] : sectionKeys).flatMap((section): StandardChange[] => {
    const own = paragraphsOf(terms.sections[section].words).filter(paragraph => !networkTexts.has(paragraph))
    if (own.length === 0) return []
    const id = nextRowId("z", taken)
    taken.add(id)
    return [{ id, section, paragraph: null, change: own.join("\n\n") }]
  })
  const changes = [...(terms.sections.legal.changes ?? []), ...added]
  if (changes.length > rowsMax) return null
  const sections = withWords(terms.sections, section => words[section] ?? "")
  const pinned = { ...terms, standardText: { name, version, sha256 }, sections: withChanges(sections, changes) }
  return withTranslations(pinned, withWordsMoved(translationsOf(terms), moved(added)))
}

/**
 * The terms without the standard text: its paragraphs are the parties' own words from now on, each with what they had
 * changed behind it. Null where a section's words, in any language, have no room for that.
 */
export function withoutStandardText(terms: Terms): Terms | null {
  const { standardText: _, ...rest } = terms
  const changes = terms.sections.legal.changes ?? []
  const behind = (section: SectionKey) => changes.filter(row => row.section === section).map(({ change }) => change)
  const sections = withWords(terms.sections, section =>
    [terms.sections[section].words, ...behind(section)].filter(text => text !== "").join("\n\n"),
  )
  const translations = withChangesMoved(translationsOf(terms), moved(changes))
  const inLanguages = Object.values(translations).flatMap(places => Object.values(places).map(({ text }) => text))
  const texts = [...sectionKeys.map(section => sections[section].words), ...inLanguages]
  if (texts.some(text => text.length > proseCharactersMax)) return null
  const kept = changes.filter(({ section }) => section === null)
  const free = { ...rest, sections: withChanges(sections, kept) }
  return withTranslations(free, translations)
}

const moved = (changes: readonly StandardChange[]) =>
  changes.flatMap(({ id, section }): MovedWords[] => (section === null ? [] : [{ id, section }]))

function withWords(sections: SectionValues, wordsOf: (section: SectionKey) => string): SectionValues {
  const changed = sectionKeys.map(section => [section, { ...sections[section], words: wordsOf(section) }])
  return Object.fromEntries(changed) as unknown as SectionValues
}

function withChanges(sections: SectionValues, changes: StandardChange[]): SectionValues {
  const { changes: _, ...legal } = sections.legal
  return { ...sections, legal: changes.length > 0 ? { ...legal, changes } : legal }
}
