import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitRevocation, submitWithdrawal } from "../actions"

/** The asker takes the request back while it is open; who gave a consent takes it back for the future. */
export function TakeBack({ locale, request }: { locale: Locale; request: DisclosureRequestView }) {
  const t = words(locale, "confidentiality")
  const { partnershipId, id: requestId, may } = request
  const labels = { revokeReason: t("requests.revoke.reason") }
  if (may.withdraw) {
    return (
      <section className="section">
        <h2>{t("requests.withdraw.heading")}</h2>
        <p>{t("requests.withdraw.explain")}</p>
        <ButtonForm action={submitWithdrawal} hidden={{ partnershipId, requestId }} quiet>
          {t("requests.withdraw.button")}
        </ButtonForm>
      </section>
    )
  }
  if (!may.revoke) return null
  return (
    <section className="section">
      <h2>{t("requests.revoke.heading")}</h2>
      <p>{t("requests.revoke.explain")}</p>
      <Form action={submitRevocation} words={formWords(locale)} labels={labels}>
        <Hidden name="partnershipId" value={partnershipId} />
        <Hidden name="requestId" value={requestId} />
        <TextArea name="revokeReason" label={labels.revokeReason} rows={2} />
        <SubmitButton quiet>{t("requests.revoke.button")}</SubmitButton>
      </Form>
    </section>
  )
}
