import { PasskeyForm } from "#components/accounts/passkey-form"
import { Hidden } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { WithScripts } from "#lib/web/with-scripts"
import { submitSignatureByPasskey } from "../../actions"
import type { IntentProps } from "./intent"

/** The device signs the digest of the intent: with it no password and no code is needed. */
export function SignByPasskey({ locale, agreement, intent, member, options }: IntentProps & { options: string }) {
  const t = words(locale, "agreements")
  const label = t("sign.typedName")
  return (
    <section className="card section" aria-labelledby="passkey">
      <WithScripts />
      <h2 id="passkey">{t("signNow.passkey")}</h2>
      <PasskeyForm
        locale={locale}
        action={submitSignatureByPasskey}
        options={options}
        label={t("sign.button", { member })}
        labels={{ typedName: label }}
      >
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="intentId" value={intent.id} />
        <TextField name="typedName" label={label} hint={t("sign.typedNameHint")} autoComplete="name" />
      </PasskeyForm>
      <p>
        <a href={`/${locale}${paths.agreements.signNow(agreement.id, intent.id)}?by=code`}>{t("signNow.byCode")}</a>
      </p>
      <p>
        <a href={`/${locale}${paths.agreements.decline(agreement.id)}`}>{t("sign.declineLink")}</a>
      </p>
    </section>
  )
}
