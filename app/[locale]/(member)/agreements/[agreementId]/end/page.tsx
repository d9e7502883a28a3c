import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { TurnState } from "#components/agreements/turn-state"
import { Page } from "#components/layout/page"
import { listClearances } from "#lib/agreements/clearance/queries/list-clearances"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { binding } from "#lib/agreements/lifecycle"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { getProject } from "#lib/projects/queries/get-project"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { ClearanceWay } from "./_components/clearance-way"
import { DoneNotice } from "./_components/done-notice"
import { NoticeHistory } from "./_components/notice-history"
import { StandingNotices } from "./_components/standing-notices"
import { TalkFirst } from "./_components/talk-first"
import { WaysOut } from "./_components/ways-out"
import { WhatFollows } from "./_components/what-follows"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "ending")("title") }
}

export default async function EndPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, standing, clearances] = await Promise.all([
    getAgreement(actor, agreementId),
    getStanding(actor, agreementId),
    listClearances(actor, agreementId),
  ])
  if (!agreement || !standing) return <Missing />
  const project = standing.projectId ? await getProject(actor, standing.projectId) : null
  const locale = requestLocale()
  const t = words(locale, "ending")
  const isOpen = binding.includes(agreement.state)
  const names = sayOthers(locale, agreement.parties)
  const shared = { locale, agreement, standing }
  return (
    <Page
      title={t(isOpen ? "title" : "titleOver")}
      back={{ href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }}
      state={<TurnState locale={locale} agreement={agreement} days={0} />}
      lead={<p>{isOpen ? t("lead", { names }) : t("leadOver")}</p>}
    >
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <ClearanceWay {...shared} clearances={clearances} />
      <StandingNotices {...shared} />
      {isOpen && <TalkFirst {...shared} />}
      <WhatFollows {...shared} project={project} />
      {isOpen && <WaysOut {...shared} />}
      <NoticeHistory {...shared} />
    </Page>
  )
}
