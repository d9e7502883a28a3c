import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { VerificationView } from "#lib/members/views"

/** Checks of a member: what, how far, by whom, until when. An expired one is shown as expired and not left out. */
export function VerificationList({ locale, verifications }: { locale: Locale; verifications: VerificationView[] }) {
  const t = words(locale, "members")
  const level = words(locale, "taxonomy")
  return (
    <ul className="list">
      {verifications.map(check => {
        const values = {
          level: level(`verificationLevels.${check.level}`),
          day: formatDay(locale, check.expiresOn),
        }
        return (
          <li key={check.id}>
            <div className="between">
              <strong>
                <bdi>{check.scope}</bdi>
              </strong>
              {check.isExpired ? (
                <State tone="attention">{t("secretariat.expired", values)}</State>
              ) : (
                <State tone="done">{t("secretariat.checked", values)}</State>
              )}
            </div>
            <span className="quiet">
              {t("secretariat.by", { day: formatDay(locale, check.checkedOn), name: check.reviewedByName })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
