import { SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { FileField } from "#components/form/file-field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitDocument, submitFingerprint } from "../actions"

/** One file, one answer; `quiet` where a fingerprint is what the reader came with. */
export function VerifyForm({ quiet }: { quiet: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const labels = { file: t("verify.file") }
  return (
    <section className="section" aria-labelledby="file-heading">
      <h2 id="file-heading">{t("verify.fileHeading")}</h2>
      <Form action={submitDocument} words={formWords(locale)} labels={labels}>
        <FileField name="file" label={labels.file} hint={t("verify.fileHint")} accept={[".pdf"]} />
        <SubmitButton quiet={quiet}>{t("verify.submit")}</SubmitButton>
      </Form>
    </section>
  )
}

/** What stands at the foot of every printed page; `copied` by a camera. */
export function FingerprintForm({ copied = "" }: { copied?: string }) {
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const labels = { fingerprint: t("verify.digest") }
  return (
    <section className="section" aria-labelledby="paper-heading">
      <h2 id="paper-heading">{t("verify.paperHeading")}</h2>
      <p>{t("verify.paperText")}</p>
      <Form action={submitFingerprint} words={formWords(locale)} labels={labels}>
        <TextField name="fingerprint" label={labels.fingerprint} hint={t("verify.digestHint")} value={copied} />
        <SubmitButton quiet={!copied}>{t("verify.submitDigest")}</SubmitButton>
      </Form>
    </section>
  )
}
