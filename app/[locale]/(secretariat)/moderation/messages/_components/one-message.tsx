import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { Prose } from "#components/ui/prose"
import { Reference, referencePlace } from "#components/ui/reference"
import type { ContactMessageView } from "#lib/content/views"
import { formWords } from "#lib/i18n/form-words"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitAnswer } from "../actions"

/** One letter with its answer, or with the form to write it. */
export function OneMessage({ message }: { message: ContactMessageView }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  const back = { href: `/${locale}${paths.moderation.messages}`, label: t("messages.title") }
  const title = words(locale, "pages")(`contact.topics.${message.topic}.label`)
  return (
    <Page title={title} back={back}>
      <p className="quiet">
        <bdi>{t("messages.from", { name: message.name, email: message.email })}</bdi>
        <br />
        {t("messages.written", { moment: formatMoment(locale, message.writtenAt) })} ·{" "}
        <Reference value={message.reference} sentence={t("messages.reference", { reference: referencePlace })} />
      </p>
      <div className="said">
        <Prose text={message.text} />
      </div>
      {message.answer === null ? <AnswerForm message={message} /> : <Answer message={message} />}
    </Page>
  )
}

function Answer({ message }: { message: ContactMessageView }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  return (
    <>
      <h2>{t("messages.answer")}</h2>
      <Prose text={message.answer ?? ""} />
      {message.answeredAt && (
        <p className="quiet">
          {t("messages.answered", {
            moment: formatMoment(locale, message.answeredAt),
            name: message.answeredByName ?? "",
          })}
        </p>
      )}
    </>
  )
}

function AnswerForm({ message }: { message: ContactMessageView }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  return (
    <Form action={submitAnswer} words={formWords(locale)} labels={{ answer: t("messages.answer") }}>
      <Hidden name="messageId" value={message.id} />
      <TextArea
        name="answer"
        label={t("messages.answer")}
        hint={t("messages.answerHint", { email: message.email })}
        rows={6}
      />
      <SubmitButton>{t("messages.submit")}</SubmitButton>
    </Form>
  )
}
