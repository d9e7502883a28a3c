import { check, type Strike } from "#lib/agreements/checks/check"
import { titlesBeside } from "#lib/agreements/terms/titles"
import { sectionsWith } from "#lib/agreements/terms/translation-state"
import { otherLanguages, translationsOf } from "#lib/agreements/terms/translations"

/**
 * A language that the agreement names and in which it is not written, whole or in part. Where that language prevails, a
 * text that is not there would decide every quarrel. Where the parties do not name the language in which the terms were
 * opened, they may have written their words in another, and nothing is held against them. Said once a section and without a
 * number, so that an amendment is not held back for what was signed without a translation. A title decides no quarrel.
 */
export const translationMissing = check(
  { id: "translation_missing", severity: "warns", section: "legal", demand: "L1" },
  terms => {
    const { legal } = terms.sections
    if (!legal.languages.includes(terms.language)) return []
    return otherLanguages(terms).flatMap((textLanguage): Strike[] => {
      const severity = legal.prevailingLanguage === textLanguage ? ("blocks" as const) : ("warns" as const)
      const strike = { severity, values: { gap: "some", textLanguage } }
      if (!translationsOf(terms)[textLanguage])
        return [{ ...strike, field: "languages", values: { gap: "all", textLanguage } }]
      const untitled = { field: "titles", severity: "warns" as const, values: { gap: "title", textLanguage } }
      const strikes = titlesBeside(terms).has(textLanguage) ? [] : [untitled]
      return [...strikes, ...sectionsWith(terms, textLanguage, "missing").map(section => ({ ...strike, section }))]
    })
  },
)
