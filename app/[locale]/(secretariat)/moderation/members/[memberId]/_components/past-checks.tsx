import { VerificationList } from "#components/members/verification-list"
import { words } from "#lib/i18n/words"
import type { VerificationView } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"

/** What was checked before, expired checks among them. */
export function PastChecks({ verifications }: { verifications: VerificationView[] }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  return (
    <section className="section">
      <h2>{t("secretariat.checks")}</h2>
      {verifications.length === 0 ? (
        <p className="quiet">{t("secretariat.noChecks")}</p>
      ) : (
        <VerificationList locale={locale} verifications={verifications} />
      )}
    </section>
  )
}
