import { MarginNote } from "#components/ui/margin"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/**
 * A section without its legal words, and what it means for who has no lawyer: the same for all sides, folded on a
 * phone.
 */
export function PlainWords({ locale, section }: { locale: Locale; section: SectionKey }) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  return (
    <>
      <MarginNote heading={t("margin.plain")}>
        <p>{s(`section.${section}.plain`)}</p>
      </MarginNote>
      <MarginNote heading={t("margin.small")}>
        <p>{s(`section.${section}.small`)}</p>
      </MarginNote>
    </>
  )
}
