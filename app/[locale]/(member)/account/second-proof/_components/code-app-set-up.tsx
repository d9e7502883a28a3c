import { Hidden, SubmitButton } from "#components/form/buttons"
import { CodeField } from "#components/form/code-field"
import { Form } from "#components/form/form"
import { PasswordField } from "#components/form/password-field"
import { QrCode } from "#components/ui/qr-code"
import type { SecondFactorView } from "#lib/accounts/second-factor/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitBeginCodeApp, submitConfirmCodeApp } from "../actions"

const beginWords = {
  begin: { heading: "begin", text: "beginText", button: "begin" },
  again: { heading: "mailedAgain", text: "mailedAgainText", button: "sendAgain" },
  anew: { heading: "anew", text: "anewText", button: "anew" },
} as const

/** The password, and then the mailed link: nobody sets up a second proof at a browser that was left open. */
export function BeginCodeApp({
  locale,
  step,
  returnTo,
}: {
  locale: Locale
  step: keyof typeof beginWords
  returnTo: string
}) {
  const t = words(locale, "accounts")
  const { heading, text, button } = beginWords[step]
  return (
    <section className="section" aria-labelledby="begin">
      <h2 id="begin">{t(`secondProof.${heading}`)}</h2>
      <p>{t(`secondProof.${text}`)}</p>
      <Form action={submitBeginCodeApp} words={formWords(locale)} labels={{ password: t("secondProof.password") }}>
        <Hidden name="returnTo" value={returnTo} />
        <PasswordField label={t("secondProof.password")} />
        <SubmitButton quiet={step !== "begin"}>{t(`secondProof.${button}`)}</SubmitButton>
      </Form>
    </section>
  )
}

/** The key for the app, the codes for paper, and the code that shows it works: one page, so that nothing is lost between. */
export function ConfirmCodeApp({
  locale,
  begun: { key, address, recoveryCodes },
  returnTo,
}: {
  locale: Locale
  begun: NonNullable<SecondFactorView["begun"]>
  returnTo: string
}) {
  const t = words(locale, "accounts")
  return (
    <>
      <section className="section" aria-labelledby="scan">
        <h2 id="scan">{t("secondProof.scan")}</h2>
        <p>{t("secondProof.scanText")}</p>
        <QrCode text={address} label={t("secondProof.square")} />
        <p>
          <a href={address}>{t("secondProof.openApp")}</a>
        </p>
        <p>{t("secondProof.orType")}</p>
        <p>
          <code className="fingerprint" dir="ltr">
            {(key.match(/.{1,4}/g) ?? []).map((group, place) => (
              <span key={place}>{group} </span>
            ))}
          </code>
        </p>
      </section>
      <section className="section" aria-labelledby="paper">
        <h2 id="paper">{t("secondProof.paper")}</h2>
        <p>{t("secondProof.paperText")}</p>
        <ol className="recovery-codes" dir="ltr">
          {recoveryCodes.map(code => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </section>
      <section className="section card" aria-labelledby="confirm">
        <h2 id="confirm">{t("secondProof.confirm")}</h2>
        <Form action={submitConfirmCodeApp} words={formWords(locale)} labels={{ code: t("secondProof.code") }}>
          <Hidden name="returnTo" value={returnTo} />
          <CodeField label={t("secondProof.code")} hint={t("secondProof.confirmHint")} />
          <SubmitButton>{t("secondProof.confirmSubmit")}</SubmitButton>
        </Form>
      </section>
    </>
  )
}
