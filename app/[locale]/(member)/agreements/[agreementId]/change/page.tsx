import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { refusalOpenAmendment } from "#lib/agreements/amendment/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listRenegotiationRequests } from "#lib/agreements/renegotiation/queries/list-renegotiation-requests"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../_components/closed"
import { DoneNotice } from "../_components/done-notice"
import { Requests } from "./_components/requests"
import { WaysToChange } from "./_components/ways-to-change"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("change.title") }
}

export default async function ChangePage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, requests] = await Promise.all([
    getAgreement(actor, agreementId),
    listRenegotiationRequests(actor, agreementId),
  ])
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const facts = { state: agreement.state, amendsId: agreement.amendment?.amendsId ?? null }
  const refused = refusalOpenAmendment(actor, facts)
  if (refused === "agreements.not_in_force") return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("change.title")} back={back} lead={<p>{t("change.lead")}</p>}>
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <Requests locale={locale} agreement={agreement} requests={requests} mayAnswer={refused === null} />
      {refused === null && <WaysToChange locale={locale} agreement={agreement} requests={requests} />}
    </Page>
  )
}
