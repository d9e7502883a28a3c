import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { TurnState } from "#components/agreements/turn-state"
import { Page } from "#components/layout/page"
import { refusalHoldPen } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getComparison } from "#lib/agreements/queries/get-comparison"
import { listSectionComments } from "#lib/agreements/queries/list-section-comments"
import { isSectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import { day, now } from "#lib/clock"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DoneNotice } from "../../_components/done-notice"
import { Comments } from "./_components/comments"
import { Neighbours } from "./_components/neighbours"
import { SectionAside } from "./_components/section-aside"
import { SectionMargin } from "./_components/section-margin"
import { SectionReading } from "./_components/section-reading"
import { SectionWriting } from "./_components/section-writing"

type Props = {
  params: Promise<{ agreementId: string; section: string }>
  searchParams: Promise<{ done?: string; edit?: string; rows?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params
  const locale = requestLocale()
  if (!isSectionKey(section)) return { title: words(locale, "common")("notFound.title") }
  return { title: words(locale, "terms")(`section.${section}.title`) }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const [{ agreementId, section }, { done, edit, rows }] = await Promise.all([params, searchParams])
  if (!isSectionKey(section)) return <Missing />
  const [agreement, comparison, comments] = await Promise.all([
    getAgreement(actor, agreementId),
    getComparison(actor, agreementId),
    listSectionComments(actor, agreementId, section),
  ])
  const stand = agreement?.sections.find(one => one.section === section)
  if (!agreement || !stand) return <Missing />
  const locale = requestLocale()
  const isWriting = edit === "1" && refusalHoldPen(actor, agreement) === null
  const title = words(locale, "agreements")("sectionTitle", {
    number: sectionKeys.indexOf(section) + 1,
    title: words(locale, "terms")(`section.${section}.title`),
  })
  const days = Math.floor((now().getTime() - agreement.turnSince.getTime()) / day)
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const shared = { locale, agreement, section, stand }
  return (
    <Page
      title={title}
      back={back}
      state={<TurnState locale={locale} agreement={agreement} days={days} />}
      lead={<p>{words(locale, "terms")(`section.${section}.summary`)}</p>}
      width="wide"
    >
      <DoneNotice locale={locale} agreement={agreement} done={done} />
      <div className="with-aside with-margin">
        <SectionAside {...shared} />
        <div>
          {isWriting ? (
            <SectionWriting {...shared} moreOf={rows} />
          ) : (
            <SectionReading {...shared} actor={actor} comparison={comparison} />
          )}
          <Comments {...shared} actor={actor} comments={comments} />
          <Neighbours {...shared} />
        </div>
        <SectionMargin {...shared} actor={actor} />
      </div>
    </Page>
  )
}
