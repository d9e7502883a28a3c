import type { FactSource } from "#lib/content/country-facts"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export type FactRow = { id: string; term: string; value: string; source: FactSource; year: number }

/** Facts with their year each. A source that stands behind them all is named once, above them. */
export function FactTable({ id, heading, rows }: { id: string; heading: string; rows: FactRow[] }) {
  const t = words(requestLocale(), "content")
  const shared = sharedSource(rows)
  return (
    <section id={id} className="fact-group">
      <h3>{heading}</h3>
      <table className="narrow-rows">
        {shared && (
          <caption>
            <SourceLink source={shared} />
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col">{t("country.fact")}</th>
            <th scope="col">{t("country.says")}</th>
            <th scope="col">{t(shared ? "country.year" : "country.source")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.term}</th>
              <td>{row.value}</td>
              <td className="quiet">
                <Source source={row.source} year={row.year} isShared={shared !== null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The one source of all these figures, or null where they have several. */
export function sharedSource(figures: readonly { source: FactSource }[]): FactSource | null {
  const [first] = figures
  return first && figures.every(({ source }) => source.address === first.source.address) ? first.source : null
}

export function SourceLink({ source }: { source: FactSource }) {
  return <a href={source.address}>{source.title}</a>
}

/** Who says so and for which year, or when it was published where the source says no more. */
export function Source({ source, year, isShared }: { source: FactSource; year: number; isShared: boolean }) {
  const t = words(requestLocale(), "content")
  const when = t(`country.yearOf.${source.yearMeans}`, { year: String(year) })
  if (isShared) return when
  return (
    <>
      <SourceLink source={source} />, {when}
    </>
  )
}
