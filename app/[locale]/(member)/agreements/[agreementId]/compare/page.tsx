import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { listViewedSections } from "#lib/agreements/viewed/queries/list-viewed-sections"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { CompareScreen } from "./_components/compare-screen"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ from?: string; to?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("compare.title") }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId }, asked] = await Promise.all([params, searchParams])
  // The earlier version stands first, whichever way round they were chosen.
  const [from, to] = [asked.from, asked.to].map(revisionNumber).sort((one, other) => (one ?? 0) - (other ?? 0))
  const [agreement, comparison, viewed, proposals] = await Promise.all([
    getAgreement(actor, agreementId),
    getComparison(actor, agreementId, { from, to }),
    listViewedSections(actor, agreementId),
    listProposals(actor, agreementId),
  ])
  const isOnly = agreement?.revisions.length === 1 && !agreement.amendment
  if (!agreement || (!comparison && !isOnly)) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("compare.title")} back={back}>
      {comparison ? (
        <CompareScreen {...{ locale, agreement, actor, comparison, viewed, proposals }} />
      ) : (
        <p>{t("compare.only")}</p>
      )}
    </Page>
  )
}

/** The number in an address, or undefined where none was asked for; 0 is the text that an amendment changes. */
function revisionNumber(text: string | undefined): number | undefined {
  return text && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
