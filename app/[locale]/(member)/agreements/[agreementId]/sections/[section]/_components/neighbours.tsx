import { type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Ways to the section before and the section after. */
export function Neighbours({
  locale,
  agreement,
  section,
}: {
  locale: Locale
  agreement: AgreementView
  section: SectionKey
}) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const place = sectionKeys.indexOf(section)
  const [previous, next] = [sectionKeys[place - 1], sectionKeys[place + 1]]
  const href = (key: SectionKey) => `/${locale}${paths.agreements.section(agreement.id, key)}`
  return (
    <nav className="neighbours no-print" aria-label={t("section.neighbours")}>
      {previous ? (
        <a href={href(previous)} rel="prev">
          {t("section.previous", { title: s(`section.${previous}.title`) })}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a href={href(next)} rel="next">
          {t("section.next", { title: s(`section.${next}.title`) })}
        </a>
      )}
    </nav>
  )
}
