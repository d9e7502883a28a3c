import { Contents } from "#components/ui/contents"
import { Empty } from "#components/ui/empty"
import type { CountryFacts } from "#lib/content/country-facts"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { FactTable } from "./fact-table"
import { Goods } from "./goods"
import { conventionRows, enforcementRows, standardRows, statisticRows } from "./rows"

const groups = ["statistics", "standards", "enforcement", "conventions", "goods"] as const

/** What public sources say, every line with its source and year. */
export function Facts({ facts, country, here }: { facts: CountryFacts | null; country: string; here: number }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  if (!facts)
    return (
      <section className="section">
        <Empty heading={t("country.noFacts")}>
          <p>{t("country.noFactsExplained", { country })}</p>
          {here > 0 && <p>{t("country.noFactsBriefed", { count: here })}</p>}
        </Empty>
      </section>
    )
  const tables = {
    statistics: statisticRows(locale, facts.statistics),
    standards: standardRows(locale, facts.standards),
    enforcement: enforcementRows(locale, facts.enforcement),
    conventions: conventionRows(locale, facts.conventions),
  }
  const shown = groups.filter(group => (group === "goods" ? facts.goods : tables[group]).length > 0)
  return (
    <section className="section">
      <h2>{t("country.facts")}</h2>
      <p className="quiet">
        {t("country.factsExplained")} <a href={facts.page}>{t("country.sourcePage", { country })}</a>
      </p>
      <div className="with-aside">
        <Contents
          heading={t("standing.contents")}
          entries={shown.map(group => ({ id: group, label: t(`country.${group}`) }))}
        />
        <div>
          {shown.map(group =>
            group === "goods" ? (
              <Goods key={group} goods={facts.goods} />
            ) : (
              <FactTable key={group} id={group} heading={t(`country.${group}`)} rows={tables[group]} />
            ),
          )}
        </div>
      </div>
    </section>
  )
}
