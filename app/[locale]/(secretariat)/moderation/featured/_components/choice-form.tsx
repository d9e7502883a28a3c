import { SubmitButton } from "#components/form/buttons"
import { SelectField, TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitFeaturedMember } from "../actions"

export function ChoiceForm({ members }: { members: { id: string; name: string }[] }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  const labels = { memberId: t("featured.member"), because: t("featured.because") }
  return (
    <Form action={submitFeaturedMember} words={formWords(locale)} labels={labels}>
      <SelectField
        name="memberId"
        label={labels.memberId}
        hint={t("featured.memberHint")}
        empty={t("featured.memberEmpty")}
        choices={members.map(member => ({ value: member.id, label: member.name }))}
      />
      <TextArea name="because" label={labels.because} hint={t("featured.becauseHint")} rows={4} />
      <SubmitButton>{t("featured.submit")}</SubmitButton>
    </Form>
  )
}
