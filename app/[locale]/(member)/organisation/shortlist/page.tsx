import type { Metadata } from "next"
import { NotAllowed } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { words } from "#lib/i18n/words"
import { listShortlist } from "#lib/members/queries/list-shortlist"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Comparison } from "./_components/comparison"
import { KeptList } from "./_components/kept-list"
import { Undone } from "./_components/undone"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "directory")("shortlist.title") }
}

export default async function ShortlistPage({ searchParams }: Props) {
  const person = await requireMember()
  if (person.member.kind !== "corporate") return <NotAllowed />
  const { compare, removed } = await searchParams
  const { rows, unlisted } = await listShortlist(person)
  const locale = requestLocale()
  const t = words(locale, "directory")
  const asked = [compare ?? []].flat()
  const compared = rows.filter(row => asked.includes(row.slug))
  const back = { href: `/${locale}${paths.directory()}`, label: t("profile.back") }
  return (
    <Page title={t("shortlist.title")} back={back} lead={<p>{t("shortlist.introduction")}</p>} width="wide">
      {typeof removed === "string" && <Undone memberId={removed} />}
      {unlisted > 0 && <p className="quiet">{t("shortlist.gone", { count: unlisted })}</p>}
      {rows.length === 0 ? (
        <Empty heading={t("shortlist.none")}>
          <p>{t("shortlist.noneExplained")}</p>
          <p>
            <a className="button" href={`/${locale}${paths.directory()}`}>
              {t("shortlist.toDirectory")}
            </a>
          </p>
        </Empty>
      ) : (
        <>
          <Comparison rows={compared} mayWrite={person.member.role !== "viewer"} />
          <KeptList rows={rows} compared={compared.map(row => row.slug)} />
        </>
      )}
    </Page>
  )
}
