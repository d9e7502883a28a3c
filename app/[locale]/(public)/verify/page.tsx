import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { FingerprintForm, VerifyForm } from "./_components/verify-form"

export function generateMetadata(): Metadata {
  const t = words(requestLocale(), "agreements")
  return { title: t("verify.title"), description: t("verify.lead") }
}

type Props = { searchParams: Promise<{ fingerprint?: string | string[] }> }

/** Whoever comes from the code on the paper finds its fingerprint filled in, and checks it by a press of the button. */
export default async function VerifyPage({ searchParams }: Props) {
  const { fingerprint } = await searchParams
  const copied = typeof fingerprint === "string" ? fingerprint.slice(0, 80) : ""
  const t = words(requestLocale(), "agreements")
  return (
    <Page title={t("verify.title")} lead={<p>{t("verify.lead")}</p>}>
      <p>{t("verify.privacy")}</p>
      {copied && <FingerprintForm copied={copied} />}
      <VerifyForm quiet={copied !== ""} />
      {!copied && <FingerprintForm />}
    </Page>
  )
}
