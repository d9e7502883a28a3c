import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { FormAction } from "#lib/web/form-state"

type Props = { locale: Locale; neutralId: string; hint: string; action: FormAction }

/** Ends the part of a neutral person with a word for those who stay. */
export function EndNeutral({ locale, neutralId, hint, action }: Props) {
  const t = words(locale, "agreements")
  const label = t("neutral.end.words")
  return (
    <Form action={action} words={formWords(locale)} labels={{ words: label }}>
      <Hidden name="neutralId" value={neutralId} />
      <TextArea name="words" label={label} hint={hint} rows={4} />
      <SubmitButton danger>{t("neutral.end.button")}</SubmitButton>
    </Form>
  )
}
