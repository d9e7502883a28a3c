import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** A page that everybody reads. The plain link works everywhere; `noreferrer` tells the other site nothing. */
const elsewhere = "https://www.wikipedia.org/"

/** The quick way out, first on every page of a report. Nothing typed has been sent or kept. */
export function Exit({ locale }: { locale: Locale }) {
  return (
    <p className="exit">
      <a className="button button-danger" href={elsewhere} rel="noreferrer nofollow">
        {words(locale, "moderation")("report.exit")}
      </a>
    </p>
  )
}
