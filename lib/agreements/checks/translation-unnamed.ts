import { check } from "#lib/agreements/checks/check"
import { translationsOf } from "#lib/agreements/terms/translations"

/** A text stands in a language that is none of the agreement's: nobody could say what it is worth. */
export const translationUnnamed = check(
  { id: "translation_unnamed", severity: "blocks", section: "legal", demand: "L1" },
  terms =>
    Object.keys(translationsOf(terms))
      .filter(language => !terms.sections.legal.languages.includes(language))
      .map(textLanguage => ({ field: "languages", values: { textLanguage } })),
)
