import { setUpLinkMinutes } from "#lib/accounts/policy"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** A link is on its way; whoever opened it on another device comes on from here. */
export function LinkMailed({ locale, to, returnTo }: { locale: Locale; to: string; returnTo: string }) {
  const t = words(locale, "accounts")
  return (
    <section className="section card" aria-labelledby="mailed">
      <h2 id="mailed">{t("secondProof.mailed")}</h2>
      <p>
        <bdi>{t("secondProof.mailedText", { email: to, minutes: setUpLinkMinutes })}</bdi>
      </p>
      <p>{t("secondProof.mailedWhy")}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}${paths.account.secondProof(returnTo)}`}>
          {t("secondProof.mailedNext")}
        </a>
      </p>
    </section>
  )
}
