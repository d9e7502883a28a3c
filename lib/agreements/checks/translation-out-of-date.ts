import { check } from "#lib/agreements/checks/check"
import { sectionsWith } from "#lib/agreements/terms/translation-state"
import { translationsOf } from "#lib/agreements/terms/translations"

/**
 * A deadline was moved in one language and stood in the other as before; each side acted on the text that it could read.
 * Where the language left behind prevails, it blocks.
 */
export const translationOutOfDate = check(
  { id: "translation_out_of_date", severity: "warns", section: "legal", demand: "L1" },
  terms =>
    Object.keys(translationsOf(terms)).flatMap(textLanguage =>
      sectionsWith(terms, textLanguage, "out_of_date").map(section => ({
        section,
        severity: terms.sections.legal.prevailingLanguage === textLanguage ? ("blocks" as const) : ("warns" as const),
        values: { textLanguage },
      })),
    ),
)
