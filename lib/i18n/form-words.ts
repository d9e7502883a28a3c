import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** The few words that every form needs, for the browser's side of it. */
export function formWords(locale: Locale): { heading: string; untouched: string } {
  const t = words(locale, "form")
  return { heading: t("summary.heading"), untouched: t("summary.untouched") }
}
