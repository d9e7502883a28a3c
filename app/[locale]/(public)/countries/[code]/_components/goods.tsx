import type { Figure, GoodAtRisk } from "#lib/content/country-facts"
import { countryName } from "#lib/countries"
import { formatList } from "#lib/i18n/format"
import { formattingLocale, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { Source, SourceLink, sharedSource } from "./fact-table"

/** Goods that a source names as made with child or forced labour here, with its own English names. */
export function Goods({ goods }: { goods: Figure<GoodAtRisk>[] }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  const shared = sharedSource(goods)
  return (
    <section id="goods" className="fact-group">
      <h3>{t("country.goods")}</h3>
      <table className="narrow-rows">
        <caption>
          {t("country.goodsFinding", { count: goods.length })} {shared && <SourceLink source={shared} />}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("country.good")}</th>
            <th scope="col">{t("country.madeWith")}</th>
            <th scope="col">{t(shared ? "country.year" : "country.source")}</th>
          </tr>
        </thead>
        <tbody>
          {goods.map(({ value: good, source, year }) => (
            <tr key={good.id}>
              <th scope="row" lang="en">
                {good.name}
              </th>
              <td>{madeWith(locale, good)}</td>
              <td className="quiet">
                <Source source={source} year={year} isShared={shared !== null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** "Child labour and forced child labour": a cell begins as the other answers do. */
function madeWith(locale: Locale, { made, madeFrom }: GoodAtRisk): string {
  const t = words(locale, "content")
  const said = formatList(locale, [
    ...made.map(kind => t(`exploitation.${kind}`)),
    ...(madeFrom ? [t("country.madeFrom", { country: countryName(madeFrom, formattingLocale(locale)) })] : []),
  ])
  return said.replace(/\p{L}/u, letter => letter.toLocaleUpperCase(formattingLocale(locale)))
}
