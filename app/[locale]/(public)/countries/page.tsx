import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { countriesWithFacts } from "#lib/content/country-facts"
import { countriesByName } from "#lib/countries"
import { formattingLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { anySearch } from "#lib/members/directory/schema"
import { searchDirectory } from "#lib/members/queries/search-directory"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { CountryList } from "./_components/country-list"

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "content")
  return { title: t("countries.title"), description: t("countries.introduction") }
}

export default async function CountriesPage() {
  const locale = requestLocale()
  const t = words(locale, "content")
  const { facets } = await searchDirectory(await getActor(), anySearch())
  const counts = new Map(facets.country.map(({ value, count }) => [value, count]))
  const withFacts = new Set(countriesWithFacts())
  const shown = countriesByName(formattingLocale(locale)).filter(({ code }) => counts.has(code) || withFacts.has(code))
  return (
    <Page title={t("countries.title")} lead={<p>{t("countries.introduction")}</p>} width="wide">
      <CountryList
        heading={t("countries.withMembers")}
        countries={shown.filter(({ code }) => counts.has(code))}
        counts={counts}
      />
      <CountryList
        heading={t("countries.others")}
        countries={shown.filter(({ code }) => !counts.has(code))}
        counts={counts}
      />
    </Page>
  )
}
