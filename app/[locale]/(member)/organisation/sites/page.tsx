import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { words } from "#lib/i18n/words"
import { listOwnSites } from "#lib/members/queries/list-own-sites"
import { searchSites } from "#lib/members/queries/search-sites"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Done } from "../_components/done"
import { SiteForm } from "./_components/site-form"
import { SiteList } from "./_components/site-list"
import { SiteSearch } from "./_components/site-search"
import { submitUnlink } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "members")("sites.title") }
}

export default async function SitesPage({ searchParams }: { searchParams: Promise<{ done?: string; q?: string }> }) {
  const { done, q = "" } = await searchParams
  const person = await requireMember()
  const search = String(q).slice(0, 100)
  const [sites, found] = await Promise.all([listOwnSites(person), searchSites(person, search)])
  const locale = requestLocale()
  const t = words(locale, "members")
  const mayEdit = person.member.role !== "viewer"
  const back = { href: `/${locale}${paths.organisation.home}`, label: t("part.back") }
  return (
    <Page title={t("sites.title")} back={back} lead={<p>{t("sites.lead")}</p>}>
      <Done done={done} />
      {sites.length === 0 && (
        <Empty heading={t("sites.empty")}>
          <p>{t("sites.emptyExplained")}</p>
        </Empty>
      )}
      <SiteList sites={sites} act={mayEdit ? { action: submitUnlink, label: "unlink" } : null} />
      {mayEdit && <SiteSearch search={search} found={found} />}
      {mayEdit && <SiteForm />}
    </Page>
  )
}
