import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { verificationLevels } from "#lib/members/taxonomy/verification-levels"
import { requestLocale } from "#lib/web/request"
import { submitCheck } from "../actions"

/** Recording what somebody of the secretariat has looked at. */
export function CheckForm({ memberId }: { memberId: string }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const level = words(locale, "taxonomy")
  const labels = { level: t("secretariat.level"), scope: t("secretariat.scope") }
  const levels = verificationLevels
    .filter(value => value !== "self-declared")
    .map(value => ({ value, label: level(`verificationLevels.${value}`) }))
  return (
    <section className="section">
      <h2>{t("secretariat.record")}</h2>
      <p>{t("secretariat.recordIntro")}</p>
      <Form action={submitCheck} words={formWords(locale)} labels={labels}>
        <Hidden name="memberId" value={memberId} />
        <RadioGroup name="level" legend={labels.level} choices={levels} />
        <TextField name="scope" label={labels.scope} hint={t("secretariat.scopeHint")} />
        <SubmitButton>{t("secretariat.submitRecord")}</SubmitButton>
      </Form>
    </section>
  )
}
