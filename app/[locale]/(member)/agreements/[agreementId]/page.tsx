import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { TurnState } from "#components/agreements/turn-state"
import { Page } from "#components/layout/page"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { listRenegotiationRequests } from "#lib/agreements/renegotiation/queries/list-renegotiation-requests"
import { day, now } from "#lib/clock"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Body } from "./_components/body"
import { ChangedSince } from "./_components/changes"
import { DoneNotice } from "./_components/done-notice"
import { NextStepCard } from "./_components/next-step-card"
import { StandingNotices } from "./end/_components/standing-notices"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agreement = await getAgreement(await requireMember(), (await params).agreementId)
  return { title: agreement?.title ?? words(requestLocale(), "common")("notFound.title") }
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, standing, requests, documents] = await Promise.all([
    getAgreement(actor, agreementId),
    getStanding(actor, agreementId),
    listRenegotiationRequests(actor, agreementId),
    listAgreementDocuments(actor, agreementId),
  ])
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = {
    href: `/${locale}${paths.partnerships.one(agreement.partnershipId)}`,
    label: t("back", { names: sayOthers(locale, agreement.parties) }),
  }
  const days = Math.floor((now().getTime() - agreement.turnSince.getTime()) / day)
  const state = <TurnState locale={locale} agreement={agreement} days={days} />
  const kind = words(locale, "terms")(`kind.${agreement.kind}`)
  const lead = t(agreement.amendment ? "changeAndReference" : "kindAndReference", {
    kind,
    reference: agreement.reference,
  })
  return (
    <Page title={agreement.title} back={back} state={state} lead={<p>{lead}</p>} width="wide">
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <StandingNotices locale={locale} agreement={agreement} standing={standing} />
      <ChangedSince locale={locale} agreement={agreement} />
      <NextStepCard locale={locale} agreement={agreement} />
      <Body locale={locale} agreement={agreement} requests={requests} documents={documents} />
    </Page>
  )
}
