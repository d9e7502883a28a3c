import { levelLabel } from "#components/members/directory-labels"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import type { ProfilePage } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** What was looked at, when and until when it counts: never a bare badge. Then how old this text is, and a way to report it. */
export function Verification({ page }: { page: ProfilePage }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const about = paths.report.home(`/${locale}${paths.profile(page.slug)}`)
  return (
    <section id="verification" className="profile-end">
      <h2>{t("profile.verification")}</h2>
      {page.checks.length === 0 && <p>{t("profile.notVerified")}</p>}
      <ul className="list">
        {page.checks.map(check => (
          <li key={`${check.level} ${check.checkedOn}`}>
            {t("profile.verified", {
              level: levelLabel(locale, check.level),
              date: formatDay(locale, check.checkedOn),
              expiry: formatDay(locale, check.expiresOn),
            })}
            <br />
            <span className="quiet" dir="auto">
              {t("profile.verifiedScope", { scope: check.scope })}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {t("profile.published", { date: formatDay(locale, page.publishedAt.toISOString().slice(0, 10)) })}
      </p>
      <p className="no-print">
        <a href={`/${locale}${about}`}>{t("profile.report")}</a>
      </p>
    </section>
  )
}
