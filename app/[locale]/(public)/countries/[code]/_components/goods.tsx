import type { Figure, GoodAtRisk } from "#lib/content/country-facts"
import { countryName } from "#lib/countries"
import { formatList } from "#lib/i18n/format"
import { formattingLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { Source } from "./fact-table"

/** Goods that a source names as made with child or forced labour here, with its own English names. */
export function Goods({ goods }: { goods: Figure<GoodAtRisk>[] }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  return (
    <section id="goods">
      <h3>{t("country.goods")}</h3>
      <table className="narrow-rows">
        <caption>{t("country.goodsFinding", { count: goods.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("country.good")}</th>
            <th scope="col">{t("country.madeWith")}</th>
            <th scope="col">{t("country.source")}</th>
          </tr>
        </thead>
        <tbody>
          {goods.map(({ value: good, source, year }) => (
            <tr key={good.id}>
              <th scope="row" lang="en">
                {good.name}
              </th>
              <td>
                {formatList(locale, [
                  ...good.made.map(kind => t(`exploitation.${kind}`)),
                  ...(good.madeFrom
                    ? [t("country.madeFrom", { country: countryName(good.madeFrom, formattingLocale(locale)) })]
                    : []),
                ])}
              </td>
              <td className="quiet">
                <Source source={source} year={year} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
