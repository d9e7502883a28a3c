import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What stands above every agreement and cannot be edited away; said wherever confidentiality is spoken of. */
export function CarveOuts({ locale }: { locale: Locale }) {
  const t = words(locale, "confidentiality")
  return (
    <div className="carve-outs">
      <p>
        <strong>{t("carveOuts.heading")}</strong>
      </p>
      <p>{t("carveOuts.danger")}</p>
      <p>{t("carveOuts.law")}</p>
      <p>{t("carveOuts.limits")}</p>
    </div>
  )
}
