import { RowsSaidToo } from "#components/agreements/matrix-rows"
import { DutyBoxes, dutiesForYou } from "#components/agreements/one-sided-duties"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { withoutReason } from "#lib/agreements/terms/origins"
import type { AgreementView, ComparisonView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { submitHandOver } from "../../actions"

type Props = { locale: Locale; agreement: AgreementView; comparison: ComparisonView | null }

/** A note to the other side, which has to say why where the text was changed, and the button that gives them the pen. */
export function HandOverForm({ locale, agreement, comparison }: Props) {
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  const isChange = agreement.hasUnsentDraft && agreement.state !== "drafting"
  const count = isChange && comparison ? withoutReason(comparison).length : 0
  const label = count > 0 ? t("handOver.reason") : t("handOver.note", { names })
  return (
    <div className="section">
      <Form
        action={submitHandOver}
        words={formWords(locale)}
        labels={{ note: label, answerHopedOn: t("handOver.answerHopedOn") }}
      >
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="version" value={agreement.version} />
        {agreement.hasUnsentDraft && <DutyBoxes {...{ locale, agreement }} duties={dutiesForYou(agreement)} />}
        {agreement.hasUnsentDraft && <RowsSaidToo locale={locale} agreement={agreement} />}
        {count > 0 ? (
          <TextArea name="note" label={label} hint={t("handOver.reasonHint", { names, count })} rows={3} />
        ) : (
          <TextArea name="note" label={label} hint={t("handOver.noteHint")} optional={t("form.optional")} rows={3} />
        )}
        <TextField
          name="answerHopedOn"
          type="date"
          width="short"
          label={t("handOver.answerHopedOn")}
          hint={t("handOver.answerHopedOnHint")}
          optional={t("form.optional")}
        />
        <SubmitButton>{t("handOver.button", { names })}</SubmitButton>
      </Form>
    </div>
  )
}
