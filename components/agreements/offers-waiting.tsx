import type { AgreementOffer } from "#lib/agreements/invitation/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Says that somebody was invited to agree, where they arrive after they have signed in. */
export function OffersWaiting({ locale, offers }: { locale: Locale; offers: AgreementOffer[] }) {
  if (offers.length === 0) return null
  const t = words(locale, "agreements")
  return (
    <div className="notice">
      <p>{t("invitation.answer.waiting", { count: offers.length })}</p>
      <p>
        <a className="button" href={`/${locale}${paths.invitations}`}>
          {t("invitation.answer.open")}
        </a>
      </p>
    </div>
  )
}
