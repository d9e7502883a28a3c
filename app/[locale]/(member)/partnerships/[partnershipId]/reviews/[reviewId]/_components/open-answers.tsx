import { Dumbbell } from "#components/figures/dumbbell"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { agendaOf, type ComparedStatement } from "#lib/reviews/gaps"
import type { ReviewView } from "#lib/reviews/views"
import { SaidStatement, scoreWords } from "./said-statement"

/** Both answers at once: the picture, what to talk about first, and all words. */
export function OpenAnswers({
  locale,
  review,
  compared,
}: {
  locale: Locale
  review: ReviewView
  compared: ComparedStatement[]
}) {
  const t = words(locale, "reviews")
  const { answeredBy } = review
  const agenda = answeredBy.length > 1 ? agendaOf(compared) : []
  const rest = compared.filter(one => !agenda.includes(one) && one.answers.some(answer => answer.words !== ""))
  return (
    <>
      <section className="section">
        <h2>{t("picture.heading")}</h2>
        {answeredBy.length > 1 ? (
          <Picture locale={locale} review={review} compared={compared} />
        ) : (
          <p>
            {t("picture.alone", {
              names: formatList(
                locale,
                answeredBy.map(party => party.name),
              ),
            })}
          </p>
        )}
      </section>
      {answeredBy.length > 1 && (
        <section className="section">
          <h2>{t("agenda.heading")}</h2>
          <p className="quiet">{t(agenda.length > 0 ? "agenda.intro" : "agenda.nothing")}</p>
          {agenda.map(one => (
            <SaidStatement key={one.statement} locale={locale} compared={one} parties={review.parties} />
          ))}
        </section>
      )}
      {rest.length > 0 && (
        <details className="section" open={agenda.length === 0}>
          <summary>{t("agenda.rest")}</summary>
          {rest.map(one => (
            <SaidStatement key={one.statement} locale={locale} compared={one} parties={review.parties} />
          ))}
        </details>
      )}
    </>
  )
}

function Picture({ locale, review, compared }: { locale: Locale; review: ReviewView; compared: ComparedStatement[] }) {
  const t = words(locale, "reviews")
  const [first] = compared
  const caption =
    first && first.gap > 0
      ? t("picture.apart", { statement: t(`statements.${first.statement}.short`) })
      : t("picture.same")
  return (
    <Dumbbell
      caption={caption}
      sides={review.answeredBy}
      rows={compared.map(({ statement, answers, gap }) => ({
        key: statement,
        label: t(`statements.${statement}.short`),
        gap: t("picture.gap", { steps: gap }),
        dots: answers.map(({ memberId, score }) => ({ memberId, score, words: scoreWords(locale, score) })),
      }))}
      words={{
        lowest: t("scores.1"),
        highest: t("scores.5"),
        table: t("picture.table"),
        statement: t("picture.statement"),
        difference: t("picture.difference"),
      }}
    />
  )
}
