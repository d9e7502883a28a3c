import type { Metadata } from "next"
import { ButtonForm } from "#components/form/button-form"
import { Page } from "#components/layout/page"
import { Facts } from "#components/ui/facts"
import { getOwnAccount } from "#lib/accounts/queries/get-own-account"
import { listSessions } from "#lib/accounts/queries/list-sessions"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { submitSignOut, submitSignOutEverywhere } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("account.title") }
}

export default async function AccountPage() {
  const person = await requirePerson()
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const [account, sessions] = await Promise.all([getOwnAccount(person), listSessions(person)])
  const facts = [
    { term: t("account.name"), value: <bdi>{account?.name}</bdi> },
    { term: t("account.userName"), value: <bdi>{account?.userName}</bdi> },
    { term: t("account.email"), value: <bdi>{account?.email}</bdi> },
  ]
  return (
    <Page title={t("account.title")}>
      <Facts facts={facts} columns />
      <p>
        <a href={`/${locale}${paths.account.members}`}>{t("members.title")}</a>
      </p>
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
      <p className="section">
        <a href={`/${locale}${paths.account.close}`}>{t("account.closing")}</a>
      </p>
    </Page>
  )
}
