import { PasskeyForm } from "#components/accounts/passkey-form"
import { Hidden } from "#components/form/buttons"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { WithScripts } from "#lib/web/with-scripts"
import { submitAttestationByPasskey } from "../../actions"
import type { AttestProps } from "./what-you-attest"

/** The device signs the digest of the intent: with it no password and no code is needed. */
export function AttestByPasskey({ locale, agreement, intent, member, options }: AttestProps & { options: string }) {
  const t = words(locale, "paper")
  return (
    <section className="card section" aria-labelledby="passkey">
      <WithScripts />
      <h2 id="passkey">{t("now.passkey")}</h2>
      <PasskeyForm
        locale={locale}
        action={submitAttestationByPasskey}
        options={options}
        label={t("now.button", { member })}
        labels={{}}
      >
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="intentId" value={intent.id} />
      </PasskeyForm>
      <p>
        <a href={`/${locale}${paths.agreements.attestNow(agreement.id, intent.id)}?by=code`}>{t("now.byCode")}</a>
      </p>
    </section>
  )
}
