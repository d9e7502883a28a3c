import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { signingDays, signingOrders, signingReminderDays } from "#lib/agreements/signing/policy"
import { addDays } from "#lib/agreements/terms/days"
import type { AgreementView } from "#lib/agreements/views"
import { today } from "#lib/clock"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitFreeze } from "../actions"
import { SignatoryMail } from "./signatory-mail"

/** Freezes the text; where the parties are of both kinds, one may be asked to sign first. */
export function FreezeForm({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = words(locale, "agreements")
  const isOfBothKinds = new Set(agreement.parties.map(({ kind }) => kind)).size > 1
  const labels = { order: t("step.freeze.order"), signUntil: t("step.freeze.signUntil") }
  return (
    <Form action={submitFreeze} words={formWords(locale)} labels={labels}>
      <Hidden name="agreementId" value={agreement.id} />
      <Hidden name="version" value={agreement.version} />
      {isOfBothKinds && (
        <RadioGroup
          name="order"
          legend={t("step.freeze.order")}
          value="any"
          choices={signingOrders.map(value => ({ value, label: t(`step.freeze.orders.${value}`) }))}
        />
      )}
      <TextField
        name="signUntil"
        type="date"
        width="short"
        label={labels.signUntil}
        hint={t("step.freeze.signUntilHint", { days: signingReminderDays })}
        value={addDays(today(), signingDays)}
      />
      {agreement.digest && <SignatoryMail locale={locale} digest={agreement.digest} />}
      <SubmitButton>{t("step.freeze.button")}</SubmitButton>
    </Form>
  )
}
