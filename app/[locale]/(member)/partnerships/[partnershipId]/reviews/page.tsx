import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { otherParties } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { getProject } from "#lib/projects/queries/get-project"
import { listLastingChecks } from "#lib/reviews/queries/list-lasting-checks"
import { listReviews } from "#lib/reviews/queries/list-reviews"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../_components/missing"
import { CallForm } from "./_components/call-form"
import { DoneNotice } from "./_components/done-notice"
import { LastingChecks } from "./_components/lasting-checks"
import { ReviewList } from "./_components/review-list"
import { ReviewMargin } from "./_components/review-margin"

type Route = {
  params: Promise<{ partnershipId: string }>
  searchParams: Promise<{ done?: string; project?: string; point?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "reviews")("title") }
}

export default async function ReviewsPage({ params, searchParams }: Route) {
  const [{ partnershipId }, asked] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "reviews")
  const partnership = await getPartnership(person, partnershipId)
  if (!partnership) return <Missing />
  const [reviews, checks, project] = await Promise.all([
    listReviews(person, partnershipId),
    listLastingChecks(person, partnershipId),
    getProject(person, asked.project ?? ""),
  ])
  const point = project?.partnershipId === partnershipId && project.reviewPoints.find(({ id }) => id === asked.point)
  const names = otherParties(partnership.parties).map(party => party.name)
  const back = {
    href: `/${locale}${paths.partnerships.one(partnershipId)}`,
    label: t("room", { names: formatList(locale, names) }),
  }
  const called = point ? { ...point, projectId: project.id } : null
  return (
    <Page width="wide" title={t("title")} back={back} lead={<p>{t("intro")}</p>}>
      <DoneNotice locale={locale} done={asked.done} />
      <WithMargin notes={<ReviewMargin locale={locale} />}>
        {mayWrite(person.member) && <CallForm locale={locale} {...{ partnership, reviews }} point={called} />}
        <ReviewList locale={locale} reviews={reviews} />
        <LastingChecks locale={locale} partnershipId={partnershipId} checks={checks} />
      </WithMargin>
    </Page>
  )
}
