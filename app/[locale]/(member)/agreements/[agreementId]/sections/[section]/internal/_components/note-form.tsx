import { Tell } from "#components/agreements/mentions"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import type { Addressee } from "#lib/agreements/mentions/views"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitNote } from "../actions"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey; member: string; addressees: Addressee[] }

/** A box that says whose eyes it is for. */
export function NoteForm({ locale, agreement, section, member, addressees }: Props) {
  const t = words(locale, "agreements")
  const label = t("internal.label")
  return (
    <div className="section no-print">
      <Form action={submitNote} words={formWords(locale)} labels={{ text: label, "mentions[]": t("comments.tell") }}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="section" value={section} />
        <TextArea name="text" label={label} hint={t("internal.hint", { member })} rows={3} />
        <Tell
          legend={t("comments.tell")}
          hint={t("comments.tellHintInternal")}
          optional={t("form.optional")}
          {...{ parties: agreement.parties, addressees }}
        />
        <SubmitButton>{t("internal.send")}</SubmitButton>
      </Form>
    </div>
  )
}
