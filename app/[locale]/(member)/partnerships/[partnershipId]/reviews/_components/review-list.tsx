import { State } from "#components/ui/state"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ReviewRow } from "#lib/reviews/views"

/** What was taken stock of so far, newest first. */
export function ReviewList({ locale, reviews }: { locale: Locale; reviews: ReviewRow[] }) {
  const t = words(locale, "reviews")
  return (
    <section className="section">
      <h2>{t("list.heading")}</h2>
      {reviews.length === 0 && <p className="quiet">{t("list.none")}</p>}
      <ul className="list things">
        {reviews.map(review => (
          <li key={review.id}>
            <div className="between">
              <a href={`/${locale}${paths.partnerships.review(review.partnershipId, review.id)}`}>
                {t("list.called", { date: formatDay(locale, review.calledOn) })}
              </a>
              {review.isYourTurn ? (
                <State tone="attention">{t("list.yourTurn")}</State>
              ) : (
                <State tone={review.state === "decided" ? "done" : "plain"}>{t(`states.${review.state}`)}</State>
              )}
            </div>
            <p className="quiet">{stand(locale, review)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where it stands in a sentence or two. */
function stand(locale: Locale, { state, answersDueOn, answeredBy, outcome }: ReviewRow): string {
  const t = words(locale, "reviews")
  if (outcome) return t(`outcomes.${outcome}.label`)
  if (state === "opened" || state === "proposed") return t(`latest.${state}`)
  const names = formatList(
    locale,
    answeredBy.map(party => party.name),
  )
  const answered = answeredBy.length > 0 ? t("list.answered", { names, count: answeredBy.length }) : t("list.nobody")
  return `${answered} ${t("list.due", { date: formatDay(locale, answersDueOn) })}`
}
