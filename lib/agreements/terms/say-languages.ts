import { byKey, type Speaker, sayLanguage } from "#lib/agreements/terms/say-field"
import { translationsOf } from "#lib/agreements/terms/translations"
import { formatList } from "#lib/i18n/format"

/** In which languages the parties have written, and which of them decides where two texts differ. */
export function sayLanguages({ locale, terms }: Speaker): string {
  const t = byKey(locale, "agreements")
  const others = Object.keys(translationsOf(terms)).sort()
  if (others.length === 0) return t("text.language", { language: sayLanguage(locale, terms.language) })
  const languages = formatList(
    locale,
    [terms.language, ...others].map(language => sayLanguage(locale, language)),
  )
  const { prevailingLanguage } = terms.sections.legal
  if (prevailingLanguage === null) return t("languages.written", { languages })
  return t("languages.writtenPrevails", { languages, prevailing: sayLanguage(locale, prevailingLanguage) })
}
