import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { ReviewRow } from "#lib/reviews/views"

/** The way to take stock, and where the last time stands. */
export function TakeStock({
  locale,
  partnershipId,
  latest,
}: {
  locale: Locale
  partnershipId: string
  latest: ReviewRow | undefined
}) {
  const t = words(locale, "reviews")
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
        <a href={`/${locale}${paths.partnerships.reviews(partnershipId)}`}>{t("link")}</a>
      </p>
    </section>
  )
}
