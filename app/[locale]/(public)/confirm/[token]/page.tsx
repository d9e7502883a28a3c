import type { Metadata } from "next"
import { ButtonForm } from "#components/form/button-form"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitConfirmation } from "./actions"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "accounts")("confirm.title"), robots: { index: false } }
}

/** Reading the link changes nothing: scanners of mail follow links, people press the button. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = words(requestLocale(), "accounts")
  return (
    <Page title={t("confirm.title")}>
      <p>{t("confirm.body")}</p>
      <ButtonForm action={submitConfirmation} hidden={{ token }}>
        {t("confirm.submit")}
      </ButtonForm>
    </Page>
  )
}
