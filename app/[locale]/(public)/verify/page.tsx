import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { FingerprintForm, VerifyForm } from "./_components/verify-form"

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "agreements")
  return { title: t("verify.title"), description: t("verify.lead") }
}

export default function VerifyPage() {
  const t = words(requestLocale(), "agreements")
  return (
    <Page title={t("verify.title")} lead={<p>{t("verify.lead")}</p>}>
      <p>{t("verify.privacy")}</p>
      <VerifyForm />
      <FingerprintForm />
    </Page>
  )
}
