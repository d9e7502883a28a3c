import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { LastingOutcomeView } from "#lib/projects/obligations/views"

/** What must outlive the work, who carries it on and with what money. */
export function Outcomes({ locale, outcomes }: { locale: Locale; outcomes: readonly LastingOutcomeView[] }) {
  const t = words(locale, "projects")
  if (outcomes.length === 0) return null
  return (
    <section className="section" id="lasting">
      <h2>{t("obligations.lasting.heading")}</h2>
      <p className="quiet">{t("obligations.lasting.intro")}</p>
      <ul className="list">
        {outcomes.map(({ outcome, carriedBy, meansOfFunding }) => (
          <li key={`${outcome} ${carriedBy}`}>
            <bdi>{outcome}</bdi>
            <br />
            <span className="quiet">{t("obligations.lasting.by", { name: carriedBy, means: meansOfFunding })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
