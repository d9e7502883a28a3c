import { exampleTerms } from "#lib/agreements/terms/example-terms"
import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import { translationOf } from "#lib/agreements/terms/translation-state"
import { withTranslations, wordsOfSection } from "#lib/agreements/terms/translations"

/** The example terms as an agreement in English and Bengali, not yet written in the second. */
export function bilingualTerms(prevailingLanguage = "en"): Terms {
  return exampleTerms(({ legal }) => Object.assign(legal, { languages: ["en", "bn"], prevailingLanguage }))
}

/** The same terms with the title and all words of these sections in Bengali too. */
export function inBengali(terms: Terms, sections: readonly SectionKey[] = sectionKeys): Terms {
  const titled = structuredClone(terms)
  titled.sections.legal.titles = [{ id: "t1", language: "bn", title: "একই কথা" }]
  const words = sections.flatMap(section => wordsOfSection(terms.sections, section))
  const bn = Object.fromEntries(words.map(({ key, text }) => [key, translationOf(text, "একই কথা")]))
  return withTranslations(titled, { bn })
}
