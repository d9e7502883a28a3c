import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { actingMember } from "#lib/actor"
import { words } from "#lib/i18n/words"
import { directorySearchInput } from "#lib/members/directory/schema"
import { listShortlist } from "#lib/members/queries/list-shortlist"
import { searchDirectory } from "#lib/members/queries/search-directory"
import { requestLocale } from "#lib/web/request"
import { getActor } from "#lib/web/session"
import { Applied } from "./_components/applied"
import { Filters } from "./_components/filters"
import { OtherSide } from "./_components/other-side"
import { Results } from "./_components/results"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { side, q } = directorySearchInput.parse(await searchParams)
  const t = words(requestLocale(), "directory")
  const title = side === "corporate" ? t("titleCorporate") : t("title")
  // Only the whole directory is worth finding from outside: each filter is the same list again.
  return { title: q ? `${t("quoted", { words: q })} · ${title}` : title, robots: { index: q === "" } }
}

export default async function DirectoryPage({ searchParams }: Props) {
  const search = directorySearchInput.parse(await searchParams)
  const actor = await getActor()
  const [result, shortlist] = await Promise.all([
    searchDirectory(actor, search),
    actingMember(actor)?.kind === "corporate" ? listShortlist(actor) : null,
  ])
  const locale = requestLocale()
  const t = words(locale, "directory")
  const isCorporate = search.side === "corporate"
  const lead = t(isCorporate ? "leadCorporate" : "lead", { count: result.listed })
  return (
    <Page title={t(isCorporate ? "titleCorporate" : "title")} lead={<p>{lead}</p>} width="wide">
      <div className="with-aside directory">
        <div className="no-print">
          <Filters search={search} facets={result.facets} />
          <OtherSide search={search} />
        </div>
        <div>
          <Applied search={search} total={result.total} />
          <Results search={search} result={result} saved={shortlist?.rows.map(row => row.memberId) ?? null} />
        </div>
      </div>
    </Page>
  )
}
