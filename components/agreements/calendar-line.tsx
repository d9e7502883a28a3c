import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The way to all dates as a calendar file, as an entry of a list, and what is not in it. */
export function CalendarLine({ locale, agreementId }: { locale: Locale; agreementId: string }) {
  const t = words(locale, "agreements")
  return (
    <li>
      <a href={paths.agreements.calendar(agreementId)} download>
        {t("papers.calendar")}
      </a>
      <p className="quiet">{t("papers.calendarHint")}</p>
    </li>
  )
}
