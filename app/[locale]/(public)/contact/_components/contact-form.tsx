import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { contactTopics } from "#lib/content/legal-pages"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitContactMessage } from "../actions"

/** Name and address are filled in for somebody who is signed in; they may answer to another one. */
export function ContactForm({ writer }: { writer: { name: string; email: string } | null }) {
  const locale = requestLocale()
  const t = words(locale, "pages")
  const c = words(locale, "content")
  const labels = {
    topic: c("contact.topic"),
    name: c("contact.name"),
    email: c("contact.email"),
    text: c("contact.text"),
  }
  const choices = contactTopics.map(topic => ({
    value: topic,
    label: t(`contact.topics.${topic}.label`),
    hint: t(`contact.topics.${topic}.hint`),
  }))
  return (
    <Form action={submitContactMessage} words={formWords(locale)} labels={labels}>
      <Hidden name="locale" value={locale} />
      <RadioGroup name="topic" legend={labels.topic} choices={choices} />
      <TextField name="name" label={labels.name} autoComplete="name" value={writer?.name} />
      <TextField
        name="email"
        type="email"
        label={labels.email}
        hint={c("contact.emailHint")}
        autoComplete="email"
        dir="ltr"
        value={writer?.email}
      />
      <TextArea name="text" label={labels.text} hint={c("contact.textHint")} rows={9} />
      <SubmitButton>{c("contact.submit")}</SubmitButton>
    </Form>
  )
}
