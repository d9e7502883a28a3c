import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { getReview } from "#lib/reviews/queries/get-review"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../_components/missing"
import { DoneNotice } from "../_components/done-notice"
import { ReviewMargin } from "../_components/review-margin"
import { Decision } from "./_components/decision"
import { NextStep } from "./_components/next-step"
import { OpenAnswers } from "./_components/open-answers"
import { SealedAnswers } from "./_components/sealed-answers"

type Route = {
  params: Promise<{ partnershipId: string; reviewId: string }>
  searchParams: Promise<{ done?: string; propose?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "reviews")("title") }
}

export default async function ReviewPage({ params, searchParams }: Route) {
  const [{ partnershipId, reviewId }, { done, propose }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "reviews")
  const review = await getReview(person, reviewId)
  if (!review || review.partnershipId !== partnershipId) return <Missing />
  return (
    <Page
      width="wide"
      title={t("list.called", { date: formatDay(locale, review.calledOn) })}
      back={{ href: `/${locale}${paths.partnerships.reviews(partnershipId)}`, label: t("back") }}
      state={<State tone={review.state === "decided" ? "done" : "plain"}>{t(`states.${review.state}`)}</State>}
      lead={review.purpose && <p dir="auto">{review.purpose}</p>}
    >
      <DoneNotice locale={locale} done={done} />
      <WithMargin notes={<ReviewMargin locale={locale} />}>
        {review.compared ? (
          <OpenAnswers locale={locale} review={review} compared={review.compared} />
        ) : (
          <SealedAnswers locale={locale} review={review} />
        )}
        <Decision locale={locale} review={review} isProposing={propose === "yes"} />
        <NextStep person={person} locale={locale} review={review} />
      </WithMargin>
    </Page>
  )
}
