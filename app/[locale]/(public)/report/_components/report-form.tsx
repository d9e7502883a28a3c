import { Hidden, SubmitButton } from "#components/form/buttons"
import { Checkbox, CheckboxGroup, RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { abuseReasons } from "#lib/members/taxonomy/abuse-reasons"
import type { ModeratorName } from "#lib/moderation/views"
import { submitReport } from "../actions"

/** The report itself: two things are asked, the rest may stay empty. */
export function ReportForm({
  locale,
  about,
  moderators,
}: {
  locale: Locale
  about: string
  moderators: ModeratorName[]
}) {
  const t = words(locale, "moderation")
  const reasons = words(locale, "taxonomy")
  const optional = words(locale, "common")("optional")
  const labels = {
    reason: t("report.reason"),
    text: t("report.text"),
    urgent: t("report.urgent"),
    contact: t("report.contact"),
    excludedUserIds: t("report.excluded"),
  }
  return (
    <Form action={submitReport} words={formWords(locale)} labels={labels}>
      <Hidden name="about" value={about} />
      <RadioGroup
        name="reason"
        legend={labels.reason}
        choices={abuseReasons.map(reason => ({ value: reason, label: reasons(`abuseReasons.${reason}`) }))}
      />
      <TextArea name="text" label={labels.text} hint={t("report.textHint")} rows={9} />
      <Checkbox name="urgent" label={labels.urgent} hint={t("report.urgentHint")} />
      <TextField name="contact" label={labels.contact} hint={t("report.contactHint")} optional={optional} />
      <CheckboxGroup
        name="excludedUserIds[]"
        legend={labels.excludedUserIds}
        hint={t("report.excludedHint")}
        optional={optional}
        choices={moderators.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
      <SubmitButton>{t("report.submit")}</SubmitButton>
    </Form>
  )
}
