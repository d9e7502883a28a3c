import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Stands where a party's name stands, for somebody of no party; with the member they were asked in from, where known. */
export function NeutralMark({ locale, member }: { locale: Locale; member?: string }) {
  const t = words(locale, "agreements")
  return <span className="quiet">{member ? t("neutral.commentOf", { member }) : t("neutral.comment")}</span>
}
