import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The ways from the question to what was consented to. */
export function SharingWays({ locale, partnershipId }: { locale: Locale; partnershipId: string }) {
  const t = words(locale, "confidentiality")
  const { sharedNow, disclosures, names, learnings, press } = paths.partnerships
  return (
    <section className="section">
      <h2>{t("mayShare.waysOn.heading")}</h2>
      <ul className="list">
        <li>
          <a href={`/${locale}${sharedNow(partnershipId)}`}>{t("mayShare.waysOn.now")}</a>
        </li>
        <li>
          <a href={`/${locale}${disclosures(partnershipId)}`}>{t("mayShare.waysOn.requests")}</a>
        </li>
        <li>
          <a href={`/${locale}${names(partnershipId)}`}>{t("names.title")}</a>
        </li>
        <li>
          <a href={`/${locale}${learnings(partnershipId)}`}>{t("learnings.title")}</a>
        </li>
        <li>
          <a href={`/${locale}${press(partnershipId)}`}>{t("press.title")}</a>
        </li>
      </ul>
    </section>
  )
}
