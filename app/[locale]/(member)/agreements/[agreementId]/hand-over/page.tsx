import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { gapsOf } from "#lib/agreements/first-text/to-offer"
import { refusalHoldPen } from "#lib/agreements/policy"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../_components/closed"
import { BeforeHandingOver, Gaps } from "./_components/before-handing-over"
import { HandOverForm } from "./_components/hand-over-form"
import { OfferForm } from "./_components/offer-form"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("handOver.short") }
}

export default async function HandOverPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, comparison, proposals] = await Promise.all([
    getAgreement(actor, agreementId),
    getComparison(actor, agreementId),
    listProposals(actor, agreementId),
  ])
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const { awaiting } = agreement
  if (refusalHoldPen(actor, agreement) || awaiting?.came) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const gaps = gapsOf(agreement)
  const mayPass = gaps.length === 0 || !agreement.hasUnsentDraft
  const title = t(awaiting ? "firstText.title" : "handOver.title", { names })
  const lead = t(awaiting ? "firstText.lead" : "handOver.lead", { names })
  return (
    <Page title={title} back={back} lead={<p>{lead}</p>}>
      <Gaps locale={locale} agreement={agreement} gaps={gaps} />
      <BeforeHandingOver {...{ locale, agreement, comparison, proposals }} />
      {mayPass && !awaiting && <HandOverForm {...{ locale, agreement, comparison }} />}
      {mayPass && awaiting && <OfferForm {...{ locale, agreement, awaiting }} />}
    </Page>
  )
}
