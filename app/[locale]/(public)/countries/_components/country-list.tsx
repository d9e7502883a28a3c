import type { Choice, CountryCode } from "#lib/countries"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Countries in the alphabetical order of the reader's language, with how many local resources work there. */
export function CountryList({
  heading,
  countries,
  counts,
}: {
  heading: string
  countries: Choice<CountryCode>[]
  counts: ReadonlyMap<string, number>
}) {
  const locale = requestLocale()
  const t = words(locale, "content")
  if (countries.length === 0) return null
  return (
    <section className="country-group">
      <h2>{heading}</h2>
      <ul className="country-list">
        {countries.map(({ code, name }) => (
          <li key={code}>
            <a href={`/${locale}${paths.countries.one(code)}`}>{name}</a>
            {counts.has(code) && (
              <span className="quiet">{t("countries.resources", { count: counts.get(code) ?? 0 })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
