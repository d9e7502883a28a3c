import { StandWords } from "#components/agreements/stand-words"
import { sectionKeys } from "#lib/agreements/terms/fields"
import type { AgreementView, SectionStand } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView }

/** The fifteen sections, in any order, each with where it stands; of an amendment, what it changes before the rest. */
export function SectionTasks({ locale, agreement }: Props) {
  const t = words(locale, "agreements")
  const all = agreement.sections.length
  const filled = agreement.sections.filter(stand => stand.missing === 0).length
  const changed = agreement.sections.filter(stand => !stand.unchanged || stand.openProposals > 0)
  const same = agreement.sections.filter(stand => !changed.includes(stand))
  const count = agreement.amendment
    ? t("stand.changedCount", { changed: changed.length })
    : agreement.state === "drafting"
      ? t("stand.filledCount", { filled, all })
      : t("stand.count", { settled: agreement.settledCount, all })
  return (
    <section className="section" aria-labelledby="sections">
      <h2 id="sections">{count}</h2>
      <List locale={locale} agreement={agreement} stands={changed} />
      {same.length > 0 && (
        <details open={changed.length === 0}>
          <summary>{t("stand.unchangedCount", { count: same.length })}</summary>
          <List locale={locale} agreement={agreement} stands={same} />
        </details>
      )}
    </section>
  )
}

function List({ locale, agreement, stands }: Props & { stands: SectionStand[] }) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  return (
    <ol className="task-list sections">
      {stands.map(stand => (
        <li key={stand.section}>
          <a href={`/${locale}${paths.agreements.section(agreement.id, stand.section)}`}>
            {t("sectionTitle", {
              number: sectionKeys.indexOf(stand.section) + 1,
              title: s(`section.${stand.section}.title`),
            })}
          </a>
          <StandWords locale={locale} agreement={agreement} stand={stand} />
        </li>
      ))}
    </ol>
  )
}
