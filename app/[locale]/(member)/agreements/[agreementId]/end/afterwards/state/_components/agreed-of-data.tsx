import type { Surviving } from "#lib/agreements/ending/views"
import { byKey } from "#lib/agreements/terms/say-field"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What the terms say of personal data afterwards, read before anything is stated. */
export function AgreedOfData({ locale, agreed }: { locale: Locale; agreed: Surviving["personalData"] }) {
  const t = words(locale, "clearance")
  if (!agreed) return null
  const { afterwards, keptUntil } = agreed
  const what = byKey(locale, "terms")(`choice.safeguarding.afterwards.${afterwards}`)
  return (
    <p>{keptUntil ? t("form.agreedUntil", { what, day: formatDay(locale, keptUntil) }) : t("form.agreed", { what })}</p>
  )
}
