import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { Facts } from "#components/ui/facts"
import { getOwnAccount } from "#lib/accounts/queries/get-own-account"
import { listSessions } from "#lib/accounts/queries/list-sessions"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requirePerson } from "#lib/web/session"
import { OpenSessions } from "./_components/open-sessions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("account.title") }
}

export default async function AccountPage() {
  const person = await requirePerson()
  const locale = requestLocale()
  const t = words(locale, "accounts")
  const [account, sessions, factor] = await Promise.all([
    getOwnAccount(person),
    listSessions(person),
    getSecondFactor(person),
  ])
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
      <p>
        {t(factor?.codeApp ? "account.secondProofInUse" : "account.secondProofNone")}{" "}
        <a href={`/${locale}${paths.account.secondProof()}`}>{t("secondProof.title")}</a>
      </p>
      {person.member && (
        <p>
          <a href={`/${locale}${paths.neutral.all}`}>{words(locale, "agreements")("neutral.own.account")}</a>
        </p>
      )}
      <OpenSessions locale={locale} sessions={sessions} />
      <p className="section">
        <a href={`/${locale}${paths.account.close}`}>{t("account.closing")}</a>
      </p>
    </Page>
  )
}
