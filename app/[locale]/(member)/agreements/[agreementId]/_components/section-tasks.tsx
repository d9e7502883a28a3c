import { StandWords } from "#components/agreements/stand-words"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The fifteen sections, in any order, each with where it stands. */
export function SectionTasks({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const all = agreement.sections.length
  const filled = agreement.sections.filter(stand => stand.missing === 0).length
  const count =
    agreement.state === "drafting"
      ? t("stand.filledCount", { filled, all })
      : t("stand.count", { settled: agreement.settledCount, all })
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{count}</h2>
      <ol className="task-list sections">
        {agreement.sections.map((stand, index) => (
          <li key={stand.section}>
            <a href={`/${locale}${paths.agreements.section(agreement.id, stand.section)}`}>
              {t("sectionTitle", { number: index + 1, title: s(`section.${stand.section}.title`) })}
            </a>
            <StandWords locale={locale} agreement={agreement} stand={stand} />
          </li>
        ))}
      </ol>
    </section>
  )
}
