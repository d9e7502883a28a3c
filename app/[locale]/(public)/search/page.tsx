import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { searchSite } from "#lib/content/queries/search-site"
import { searchCharactersMax, siteSearchInput } from "#lib/content/schema"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { Found } from "./_components/found"
import { NothingFound } from "./_components/nothing-found"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "content")("search.title"), robots: { index: false } }
}

export default async function SearchPage({ searchParams }: Props) {
  const { q } = siteSearchInput.parse(await searchParams)
  const locale = requestLocale()
  const t = words(locale, "content")
  const found = q === "" ? null : await searchSite(await getActor(), { words: q, locale })
  return (
    <Page title={t("search.title")} width="wide">
      <search>
        <form action={`/${locale}${paths.search()}`} className="search-line">
          <div className="field">
            <label htmlFor="q">{t("search.label")}</label>
            <p className="hint">{t("search.hint")}</p>
            <input id="q" name="q" type="search" defaultValue={q} maxLength={searchCharactersMax} dir="auto" />
          </div>
          <button className="button" type="submit">
            {t("search.submit")}
          </button>
        </form>
      </search>
      {found && (found.total > 0 ? <Found found={found} /> : <NothingFound words={q} />)}
    </Page>
  )
}
