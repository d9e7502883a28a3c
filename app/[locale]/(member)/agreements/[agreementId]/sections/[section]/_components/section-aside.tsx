import { StandSign } from "#components/agreements/stand-words"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** All sections beside the one that is read: where they stand, and the way to each. On a phone one line to open. */
export function SectionAside({
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
  const all = agreement.sections.length
  const filled = agreement.sections.filter(stand => stand.missing === 0).length
  const count =
    agreement.state === "drafting"
      ? t("stand.filledCount", { filled, all })
      : t("stand.count", { settled: agreement.settledCount, all })
  return (
    <nav className="section-aside no-print" aria-label={t("stand.label")}>
      <details className="open-on-desk">
        <summary>{count}</summary>
        <ol className="section-list">
          {agreement.sections.map(stand => (
            <li key={stand.section}>
              <a
                href={`/${locale}${paths.agreements.section(agreement.id, stand.section)}`}
                aria-current={stand.section === section ? "page" : undefined}
              >
                {s(`section.${stand.section}.title`)}
              </a>
              <StandSign locale={locale} stand={stand} />
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
