import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { countryFacts } from "#lib/content/country-facts"
import { type CountryCode, countryName, isCountry } from "#lib/countries"
import { formattingLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { anySearch } from "#lib/members/directory/schema"
import { searchDirectory } from "#lib/members/queries/search-directory"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { Facts } from "./_components/facts"
import { LocalResources } from "./_components/local-resources"

type Props = { params: Promise<{ code: string }> }

async function codeOf({ params }: Props): Promise<CountryCode | null> {
  const code = (await params).code.toUpperCase()
  return isCountry(code) ? code : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = requestLocale()
  const code = await codeOf(props)
  if (!code) return { title: words(locale, "common")("notFound.title"), robots: { index: false } }
  const country = countryName(code, formattingLocale(locale))
  return { title: country, description: words(locale, "content")("country.lead", { country }) }
}

export default async function CountryPage(props: Props) {
  const code = await codeOf(props)
  if (!code) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "content")
  const country = countryName(code, formattingLocale(locale))
  const found = await searchDirectory(await getActor(), anySearch({ country: [code] }))
  const back = { href: `/${locale}${paths.countries.home}`, label: t("countries.title") }
  return (
    <Page title={country} back={back} lead={<p>{t("country.lead", { country })}</p>} width="wide">
      <LocalResources code={code} country={country} found={found} />
      <Facts facts={countryFacts(code)} country={country} here={found.total} />
    </Page>
  )
}
