import { Fingerprint } from "#components/agreements/fingerprint"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What leaves the portal when the signing opens: the mail to those who are asked, and the fingerprint of what they sign. */
export function SignatoryMail({ locale, digest }: { locale: Locale; digest: string }) {
  const t = words(locale, "agreements")
  const mail = words(locale, "emails")
  return (
    <details>
      <summary>{t("step.freeze.mail")}</summary>
      <p>{t("step.freeze.mailText")}</p>
      <blockquote>
        <p>
          <strong>{mail("agreementToSign.subject")}</strong>
        </p>
        <p>{mail("agreementToSign.body")}</p>
        <p>{mail("agreementToSign.otherwise")}</p>
      </blockquote>
      <p>{t("text.fingerprint")}</p>
      <Fingerprint digest={digest} />
    </details>
  )
}
