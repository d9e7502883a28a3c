import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { State } from "#components/ui/state"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { getStanding } from "#lib/agreements/ending/queries/get-standing"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DoneNotice } from "../../_components/done-notice"
import { noticeSentence } from "../../_components/notice-words"
import { AnswerForms } from "./_components/answer-forms"
import { Answers } from "./_components/answers"
import { NoticeFacts } from "./_components/notice-facts"
import { NoticePaper } from "./_components/notice-paper"

type Props = {
  params: Promise<{ agreementId: string; noticeId: string }>
  searchParams: Promise<{ done?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "ending")("history.heading") }
}

/** A notice as a sheet that can be printed and kept; what may be answered stands below it. */
export default async function NoticePage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId, noticeId } = await params
  const [agreement, standing, factor] = await Promise.all([
    getAgreement(actor, agreementId),
    getStanding(actor, agreementId),
    getSecondFactor(actor),
  ])
  const notice = standing?.notices.find(({ id }) => id === noticeId)
  if (!agreement || !notice) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "ending")
  const back = {
    href: `/${locale}${paths.agreements.ending(agreement.id)}`,
    label: t(agreement.endedAt ? "titleOver" : "title"),
  }
  const shared = { locale, agreement, notice }
  return (
    <Page
      title={t(`kinds.${notice.kind}`)}
      back={back}
      state={<State>{t(`states.${notice.state}`)}</State>}
      lead={<p>{noticeSentence(locale, agreement, notice)}</p>}
    >
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <NoticeFacts {...shared} />
      <NoticePaper locale={locale} notice={notice} />
      <Answers {...shared} />
      <AnswerForms {...shared} hasSecondProof={factor?.codeApp != null} />
    </Page>
  )
}
