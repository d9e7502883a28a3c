import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Empty } from "#components/ui/empty"
import { listProposals } from "#lib/briefs/queries/list-proposals"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { ComparisonTable } from "./_components/comparison-table"

type Query = { params: Promise<{ briefId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("compare.title") }
}

export default async function ProposalsPage({ params }: Query) {
  const person = await requireMember()
  const { briefId } = await params
  const received = await listProposals(person, briefId)
  if (!received) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const back = { href: `/${locale}${paths.briefs.one(briefId)}`, label: received.title }
  return (
    <Page title={t("compare.title")} back={back} width="wide" lead={<p>{t("compare.intro")}</p>}>
      {received.proposals.length > 0 ? (
        <ComparisonTable briefId={briefId} proposals={received.proposals} />
      ) : (
        <Empty heading={t("compare.empty")}>
          <p>{t("compare.emptyBody")}</p>
        </Empty>
      )}
    </Page>
  )
}
