import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** On paper it stands on every sheet: whose page this is, where it lies, and when it was printed. */
export function PrintFoot({ locale, address, day }: { locale: Locale; address: string; day: string }) {
  const t = words(locale, "common")
  return (
    <div className="print-foot">
      <p>
        {t("printed", { network: t("network"), day: formatDay(locale, day) })} <bdi dir="ltr">{address}</bdi>
      </p>
    </div>
  )
}
