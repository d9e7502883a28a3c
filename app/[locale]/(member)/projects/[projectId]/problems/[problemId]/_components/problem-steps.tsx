import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { siteKinds } from "#lib/projects/policy"
import type { ProblemView } from "#lib/projects/views"
import { submitAnswer, submitSettlement } from "../actions"

/** What comes next for the reader's side: answer, settle, or wait until a day. */
export function ProblemSteps({ locale, problem }: { locale: Locale; problem: ProblemView }) {
  const t = words(locale, "projects")
  const { projectId, id: problemId, version, state, may, parties } = problem
  const names = sayOthers(locale, parties)
  const date = formatDay(locale, problem.answerDueOn)
  return (
    <>
      {problem.kind === "media" && state !== "settled" && <p>{t("problem.mediaRule")}</p>}
      {siteKinds.includes(problem.kind) && state === "raised" && <p>{t("problem.asksHelp")}</p>}
      {problem.isYours && state === "raised" && (
        <p>{t(problem.isAnswerLate ? "problem.waitingLate" : "problem.waiting", { names, date })}</p>
      )}
      {may.answer && (
        <section className="section">
          <h2>{t("problem.answer.heading")}</h2>
          <Form action={submitAnswer} words={formWords(locale)} labels={{ words: t("problem.answer.words") }}>
            <Hidden name="projectId" value={projectId} />
            <Hidden name="problemId" value={problemId} />
            <Hidden name="version" value={version} />
            <TextArea name="words" label={t("problem.answer.words")} hint={t("problem.answer.wordsHint")} />
            <SubmitButton>{t("problem.answer.button", { names })}</SubmitButton>
          </Form>
        </section>
      )}
      {may.settle && (
        <section className="section">
          <p className="quiet">{t("problem.settle.explain")}</p>
          <ButtonForm action={submitSettlement} quiet={state === "raised"} hidden={{ projectId, problemId, version }}>
            {t("problem.settle.button")}
          </ButtonForm>
        </section>
      )}
    </>
  )
}
