import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { RegisterForm } from "./_components/register-form"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("register.title") }
}

export default function RegisterPage() {
  const locale = requestLocale()
  const t = words(locale, "accounts")
  return (
    <Page title={t("register.title")} lead={<p>{t("register.intro")}</p>}>
      <RegisterForm locale={locale} />
      <p className="section">
        <a href={`/${locale}${paths.signIn()}`}>{t("register.haveOne")}</a>
      </p>
    </Page>
  )
}
