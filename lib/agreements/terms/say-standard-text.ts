import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { SaidField } from "#lib/agreements/terms/said"
import { byKey, type Speaker } from "#lib/agreements/terms/say-field"
import { saySection } from "#lib/agreements/terms/say-section"
import { changesPlace } from "#lib/agreements/terms/sections/legal"
import { isPinned, type StandardTextPin } from "#lib/agreements/terms/standard-text"
import type { Locale } from "#lib/i18n/locales"

/** What a section says on the cover page: all of it, but for words that are the standard text. */
export function sayCover(speaker: Speaker, section: SectionKey) {
  return saySection(speaker, section).filter(({ key }) => !isPinned(speaker.terms, { field: key }))
}

/**
 * Whether the cover page may be silent on a section because the standard text speaks of it. What no agreement can forbid is
 * printed with confidentiality in any case.
 */
export function isLeftToStandardText({ terms }: Speaker, section: SectionKey): boolean {
  return terms.standardText !== undefined && terms.sections[section].words !== "" && section !== "confidentiality"
}

/** What a standard text is called: "Service contract, version 1". */
export function sayStandardName(locale: Locale, { name, version }: Pick<StandardTextPin, "name" | "version">): string {
  return byKey(locale, "agreements")("standard.named", { kind: byKey(locale, "terms")(`kind.${name}`), version })
}

/** The words of the standard text in one section, which stand behind the cover page. */
export type SaidStandardWords = { section: SectionKey; title: string; said: SaidField }

export type SaidStandardText = { heading: string; explained: string; sha256: string; words: SaidStandardWords[] }

/** The standard text as it stands behind the cover page; null where the parties have not taken it. */
export function sayStandardText(speaker: Speaker): SaidStandardText | null {
  const { locale, terms } = speaker
  if (!terms.standardText) return null
  const t = byKey(locale, "agreements")
  const title = (section: SectionKey) =>
    t("sectionTitle", {
      number: sectionKeys.indexOf(section) + 1,
      title: byKey(locale, "terms")(`section.${section}.title`),
    })
  return {
    heading: t("standard.heading", { name: sayStandardName(locale, terms.standardText) }),
    explained: t("standard.behind", { number: sectionKeys.indexOf(changesPlace.section) + 1 }),
    sha256: terms.standardText.sha256,
    words: sectionKeys.flatMap((section): SaidStandardWords[] => {
      const clause = saySection(speaker, section).find(({ key }) => key === "words")
      if (!clause || !("said" in clause)) return []
      // Its own digest vouches for the whole: where each paragraph comes from need not be said.
      const { origins: _, ...said } = clause.said
      return [{ section, title: title(section), said }]
    }),
  }
}
