import { Hidden, SubmitButton } from "#components/form/buttons"
import { CheckboxGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { FileField } from "#components/form/file-field"
import { Form } from "#components/form/form"
import { type NameUse, nameUses } from "#lib/confidentiality/requests/schema"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitNameUse } from "../actions"

const fields = ["uses", "words", "picture", "places", "purpose", "startsOn", "until", "answerBy"] as const

/** What would be used, with the exact text and a picture of it, where, what for, and from when until when. */
export function NameForm({
  locale,
  partnershipId,
  answerBy,
  agreedDays,
  uses,
  names,
}: {
  locale: Locale
  partnershipId: string
  answerBy: string
  /** In how many days a signed text lets the others answer; nobody chooses a day then. */
  agreedDays: number | null
  /** What no signed text answers with never. */
  uses: readonly NameUse[]
  names: string
}) {
  const t = words(locale, "confidentiality")
  const optional = words(locale, "common")("optional")
  const labels = Object.fromEntries(fields.map(name => [name, t(`names.ask.${name}`)])) as Record<
    (typeof fields)[number],
    string
  >
  return (
    <Form action={submitNameUse} words={formWords(locale)} labels={labels}>
      <Hidden name="partnershipId" value={partnershipId} />
      <CheckboxGroup
        name="uses[]"
        legend={labels.uses}
        hint={uses.length < nameUses.length ? t("names.ask.usesHint") : undefined}
        choices={uses.map(value => ({ value, label: t(`names.ask.choices.${value}`) }))}
      />
      <TextArea name="words" label={labels.words} hint={t("names.ask.wordsHint")} />
      <FileField
        name="picture"
        label={labels.picture}
        hint={t("names.ask.pictureHint")}
        optional={optional}
        accept={[".png", ".jpg", ".jpeg", ".webp", ".pdf"]}
      />
      <TextArea name="places" label={labels.places} hint={t("names.ask.placesHint")} rows={2} />
      <TextArea name="purpose" label={labels.purpose} rows={2} />
      <TextField name="startsOn" type="date" width="medium" label={labels.startsOn} />
      <TextField name="until" type="date" width="medium" label={labels.until} hint={t("names.ask.untilHint")} />
      {agreedDays === null ? (
        <TextField name="answerBy" type="date" width="medium" label={labels.answerBy} value={answerBy} />
      ) : (
        <p>{t("names.ask.agreedDay", { days: agreedDays, date: formatDay(locale, answerBy) })}</p>
      )}
      <SubmitButton>{t("requests.ask.button", { names })}</SubmitButton>
    </Form>
  )
}
