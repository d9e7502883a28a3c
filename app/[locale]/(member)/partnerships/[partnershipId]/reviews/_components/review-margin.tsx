import { MarginNote } from "#components/ui/margin"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Who reads what is said here, and what it is not for. */
export function ReviewMargin({ locale }: { locale: Locale }) {
  const t = words(locale, "reviews")
  return (
    <MarginNote heading={t("margin.heading")}>
      <p>{t("margin.body")}</p>
    </MarginNote>
  )
}
