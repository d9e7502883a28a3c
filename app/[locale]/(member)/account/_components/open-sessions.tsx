import { ButtonForm } from "#components/form/button-form"
import type { OpenSession } from "#lib/accounts/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitSignOut, submitSignOutEverywhere } from "../actions"

/** The browsers in which the person is signed in, and the ways out of them. */
export function OpenSessions({ locale, sessions }: { locale: Locale; sessions: OpenSession[] }) {
  const t = words(locale, "accounts")
  return (
    <>
      <h2 className="section">{t("account.sessions")}</h2>
      <ul className="list">
        {sessions.map(session => (
          <li key={session.id}>
            <bdi>{session.browser}</bdi> {session.isThisOne && <strong>{t("account.thisBrowser")}</strong>}
            <br />
            <span className="quiet">{t("account.seenAt", { moment: formatMoment(locale, session.seenAt) })}</span>
          </li>
        ))}
      </ul>
      <div className="buttons">
        <ButtonForm action={submitSignOut} quiet>
          {t("account.signOut")}
        </ButtonForm>
        <ButtonForm action={submitSignOutEverywhere} quiet>
          {t("account.signOutEverywhere")}
        </ButtonForm>
      </div>
    </>
  )
}
