import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** What a yes leads to, before anybody says it. */
export function NextSteps({ email, bringsText }: { email: string; bringsText: boolean }) {
  const t = words(requestLocale(), "agreements")
  return (
    <section className="section">
      <h2>{t("invitation.offer.next")}</h2>
      <ol>
        <li>{t("invitation.offer.nextFirst", { email })}</li>
        <li>{t("invitation.offer.nextSecond")}</li>
        <li>{t(bringsText ? "invitation.offer.nextThirdWithText" : "invitation.offer.nextThird")}</li>
      </ol>
    </section>
  )
}
