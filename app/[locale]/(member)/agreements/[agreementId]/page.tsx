import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { TurnState } from "#components/agreements/turn-state"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { sayOthers } from "#lib/agreements/terms/say-parties"
import { day, now } from "#lib/clock"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DoneNotice } from "./_components/done-notice"
import { History } from "./_components/history"
import { NextStepCard } from "./_components/next-step-card"
import { OtherSteps, Papers } from "./_components/papers"
import { SectionTasks } from "./_components/section-tasks"
import { Signatures } from "./_components/signatures"
import { WhatToLookAt } from "./_components/what-to-look-at"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agreement = await getAgreement(await requireMember(), (await params).agreementId)
  return { title: agreement?.title ?? words(requestLocale(), "common")("notFound.title") }
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const [actor, { agreementId }] = [await requireMember(), await params]
  const asked = [getAgreement(actor, agreementId), listAgreementDocuments(actor, agreementId)] as const
  const [agreement, documents] = await Promise.all(asked)
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = {
    href: `/${locale}${paths.partnerships.one(agreement.partnershipId)}`,
    label: t("back", { names: sayOthers(locale, agreement.parties) }),
  }
  const days = Math.floor((now().getTime() - agreement.turnSince.getTime()) / day)
  const state = <TurnState locale={locale} agreement={agreement} days={days} />
  const lead = t("kindAndReference", {
    kind: words(locale, "terms")(`kind.${agreement.kind}`),
    reference: agreement.reference,
  })
  return (
    <Page title={agreement.title} back={back} state={state} lead={<p>{lead}</p>} width="wide">
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <NextStepCard locale={locale} agreement={agreement} />
      <WithMargin notes={<WhatToLookAt locale={locale} agreement={agreement} />}>
        <SectionTasks locale={locale} agreement={agreement} />
        <Signatures locale={locale} agreement={agreement} />
        <Papers locale={locale} agreement={agreement} documents={documents} />
        <History locale={locale} agreement={agreement} />
        <OtherSteps locale={locale} agreement={agreement} />
      </WithMargin>
    </Page>
  )
}
