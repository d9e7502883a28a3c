import { today } from "#lib/clock"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { otherParties } from "#lib/partnerships/views"
import type { ReviewView } from "#lib/reviews/views"
import { AnswerForm } from "./answer-form"

/** While answers come in: whose are there, one's own, and not a word of the others'. */
export function SealedAnswers({ locale, review }: { locale: Locale; review: ReviewView }) {
  const t = words(locale, "reviews")
  const { answeredBy, answersDueOn, ownAnswer, may } = review
  const others = otherParties(review.parties)
  const namesOf = (parties: typeof others) =>
    formatList(
      locale,
      parties.map(party => party.name),
    )
  const date = formatDay(locale, answersDueOn)
  const missing = others.filter(party => !answeredBy.some(({ memberId }) => memberId === party.memberId))
  const came = answeredBy.filter(party => !party.isYou)
  return (
    <>
      {came.length > 0 && <p>{t("list.answered", { names: namesOf(came), count: came.length })}</p>}
      {ownAnswer && <p>{t("answer.given", { name: ownAnswer.byName })}</p>}
      {ownAnswer && (
        <p>{answersDueOn < today() ? t("answer.late") : t("answer.wait", { names: namesOf(missing), date })}</p>
      )}
      {!ownAnswer && <p>{t("list.due", { date })}</p>}
      {may.answer ? (
        <section className="section">
          <h2>{t("answer.heading")}</h2>
          <p className="quiet">{t("answer.together")}</p>
          <p className="quiet">{t("answer.wordsHint")}</p>
          <p className="quiet">{t("answer.sealed", { names: namesOf(others), date })}</p>
          <AnswerForm locale={locale} review={review} />
        </section>
      ) : (
        <p className="quiet">{t("answer.reader")}</p>
      )}
    </>
  )
}
