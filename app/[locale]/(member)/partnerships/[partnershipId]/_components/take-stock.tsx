import type { Person } from "#lib/actor"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { listReviews } from "#lib/reviews/queries/list-reviews"

/** The way to take stock, and where the last time stands. */
export async function TakeStock({
  person,
  locale,
  partnershipId,
}: {
  person: Person
  locale: Locale
  partnershipId: string
}) {
  const t = words(locale, "reviews")
  const [latest] = await listReviews(person, partnershipId)
  return (
    <section className="section">
      <h2>{t("title")}</h2>
      <p>
        {latest
          ? t(`latest.${latest.state}`, {
              date: formatDay(locale, latest.state === "collecting" ? latest.answersDueOn : latest.calledOn),
            })
          : t("linkHint")}
      </p>
      <p>
        {latest && latest.state !== "decided" ? (
          <a href={`/${locale}${paths.partnerships.review(partnershipId, latest.id)}`}>{t("open")}</a>
        ) : (
          <a href={`/${locale}${paths.partnerships.reviews(partnershipId)}`}>{t("link")}</a>
        )}
      </p>
    </section>
  )
}
