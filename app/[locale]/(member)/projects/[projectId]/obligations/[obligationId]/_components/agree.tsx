import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ObligationView } from "#lib/projects/obligations/views"
import { submitAgreement, submitContest } from "../actions"

/** For those to whom it is owed: agree that it was done, or say what is missing. */
export function Agree({ locale, obligation }: { locale: Locale; obligation: ObligationView }) {
  const t = words(locale, "projects")
  const { projectId, id, version } = obligation
  const place = (
    <>
      <Hidden name="projectId" value={projectId} />
      <Hidden name="obligationId" value={id} />
      <Hidden name="version" value={version} />
    </>
  )
  return (
    <section className="section" id="answer">
      <h2>{t("obligations.answer.heading")}</h2>
      <p>{t("obligations.answer.explain")}</p>
      <div className="card">
        <p className="quiet">{t("obligations.answer.agreeHint")}</p>
        <Form action={submitAgreement} words={formWords(locale)}>
          {place}
          <SubmitButton>{t("obligations.answer.agree")}</SubmitButton>
        </Form>
      </div>
      <div className="section">
        <Form action={submitContest} words={formWords(locale)} labels={{ words: t("obligations.answer.words") }}>
          {place}
          <TextArea name="words" label={t("obligations.answer.words")} hint={t("obligations.answer.wordsHint")} />
          <SubmitButton quiet>{t("obligations.answer.contest")}</SubmitButton>
        </Form>
      </div>
    </section>
  )
}
