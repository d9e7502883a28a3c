import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { formatMoney } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { MilestoneView } from "#lib/projects/views"
import { submitAcceptance, submitChanges } from "../actions"

/** For the other side: accept, and see what falls due by it; or say what is missing. */
export function AnswerForms({ locale, milestone }: { locale: Locale; milestone: MilestoneView }) {
  const t = words(locale, "projects")
  const { projectId, id: milestoneId, version } = milestone
  const place = (
    <>
      <Hidden name="projectId" value={projectId} />
      <Hidden name="milestoneId" value={milestoneId} />
      <Hidden name="version" value={version} />
    </>
  )
  const due = milestone.payments.filter(payment => payment.trigger === "acceptance")
  return (
    <section className="section">
      <h2>{t("milestone.answer.heading")}</h2>
      <p>{t("milestone.answer.explain")}</p>
      <div className="card">
        {due.map(({ number, amountMinor, currency, dueDays: days }) => (
          <p key={number}>
            {t("milestone.answer.acceptPays", { amount: formatMoney(locale, amountMinor, currency), days })}
          </p>
        ))}
        <p className="quiet">{t("milestone.answer.acceptHint")}</p>
        <Form action={submitAcceptance} words={formWords(locale)}>
          {place}
          <SubmitButton>{t("milestone.answer.accept")}</SubmitButton>
        </Form>
      </div>
      <div className="section">
        <Form action={submitChanges} words={formWords(locale)} labels={{ words: t("milestone.answer.words") }}>
          {place}
          <TextArea name="words" label={t("milestone.answer.words")} hint={t("milestone.answer.wordsHint")} />
          <SubmitButton quiet>{t("milestone.answer.ask")}</SubmitButton>
        </Form>
      </div>
    </section>
  )
}
