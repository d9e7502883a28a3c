import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { listSectionWriters } from "#lib/agreements/queries/list-section-writers"
import { listRenegotiationRequests } from "#lib/agreements/renegotiation/queries/list-renegotiation-requests"
import { getSigningRoles } from "#lib/agreements/roles/queries/get-signing-roles"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { AwaitedParty } from "./_components/awaited-party"
import { Body } from "./_components/body"
import { ChangedSince } from "./_components/changes"
import { DoneNotice } from "./_components/done-notice"
import { NextStepCard } from "./_components/next-step-card"
import { pageHead } from "./_components/page-head"
import { StandingNotices } from "./end/_components/standing-notices"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agreement = await getAgreement(await requireMember(), (await params).agreementId)
  return { title: agreement?.title ?? words(requestLocale(), "common")("notFound.title") }
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, standing, requests, documents, roles, writers] = await Promise.all([
    getAgreement(actor, agreementId),
    getStanding(actor, agreementId),
    listRenegotiationRequests(actor, agreementId),
    listAgreementDocuments(actor, agreementId),
    getSigningRoles(actor, agreementId),
    listSectionWriters(actor, agreementId),
  ])
  if (!agreement) return <Missing />
  const locale = requestLocale()
  return (
    <Page {...pageHead(locale, agreement)} width="wide">
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <StandingNotices locale={locale} agreement={agreement} standing={standing} />
      <ChangedSince locale={locale} agreement={agreement} />
      <AwaitedParty locale={locale} agreement={agreement} />
      <NextStepCard locale={locale} agreement={agreement} roles={roles} />
      <Body {...{ locale, actor, agreement, requests, documents, writers }} />
    </Page>
  )
}
