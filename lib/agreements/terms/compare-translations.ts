import type { Change, TextPart } from "#lib/agreements/terms/compare"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { translationsOf, type Words, wordsOfSection } from "#lib/agreements/terms/translations"

/** What differs between two versions of a section in other languages than that of the terms. */
export function compareTranslations(
  before: Terms,
  after: Terms,
  section: SectionKey,
  wordsOf: (was: string, is: string, language: string) => TextPart[],
): Change[] {
  const [earlier, later] = [translationsOf(before), translationsOf(after)]
  const languages = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].sort()
  const places = allWords(before, after, section)
  return languages.flatMap(language =>
    places.flatMap(({ key, place }): Change[] => {
      const [was, is] = [earlier[language]?.[key], later[language]?.[key]]
      const change = { ...place, language, before: was?.text ?? null, after: is?.text ?? null }
      if (was?.text !== is?.text) {
        if (!was || !is) return [{ ...change, kind: was ? "removed" : "added" }]
        return [{ ...change, kind: "changed", parts: wordsOf(was.text, is.text, language) }]
      }
      return was?.of === is?.of ? [] : [{ ...change, kind: "confirmed" }]
    }),
  )
}

/** The places of both versions in printing order of the later one, those that went behind. */
function allWords(before: Terms, after: Terms, section: SectionKey): Words[] {
  const later = wordsOfSection(after.sections, section)
  const keys = new Set(later.map(({ key }) => key))
  return [...later, ...wordsOfSection(before.sections, section).filter(({ key }) => !keys.has(key))]
}
