import type { FactSource } from "#lib/content/country-facts"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export type FactRow = { id: string; term: string; value: string; source: FactSource; year: number }

export function FactTable({ id, heading, rows }: { id: string; heading: string; rows: FactRow[] }) {
  const t = words(requestLocale(), "content")
  return (
    <section id={id}>
      <h3>{heading}</h3>
      <table className="narrow-rows">
        <thead>
          <tr>
            <th scope="col">{t("country.fact")}</th>
            <th scope="col">{t("country.says")}</th>
            <th scope="col">{t("country.source")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.term}</th>
              <td>{row.value}</td>
              <td className="quiet">
                <Source source={row.source} year={row.year} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Who says so and for which year, or when it was published where the source says no more. */
export function Source({ source, year }: { source: FactSource; year: number }) {
  const t = words(requestLocale(), "content")
  return (
    <>
      <a href={source.address}>{source.title}</a>, {t(`country.yearOf.${source.yearMeans}`, { year: String(year) })}
    </>
  )
}
