import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import type { ProblemView } from "#lib/projects/views"
import { submitConfirmation, submitContest, submitRemedy, submitWithdrawal } from "../actions"

type Props = { locale: Locale; problem: ProblemView; step?: string }

/** What the reader's side may say to the remedy now. The rarer words open by a link, so that the page stays short. */
export function RemedySteps({ locale, problem, step }: Props) {
  const t = words(locale, "projects")
  const { projectId, id: problemId, may, remedies } = problem
  const [last] = remedies
  const page = `/${locale}${paths.projects.oneProblem(projectId, problemId)}`
  const place = { projectId, problemId, remedyId: last?.id ?? "" }
  return (
    <>
      {may.confirm && (
        <>
          <p>{t("problem.remedy.ask")}</p>
          <ButtonForm action={submitConfirmation} hidden={place}>
            {t("problem.remedy.confirm")}
          </ButtonForm>
        </>
      )}
      {may.contest && step !== "contest" && (
        <p>
          <a href={`${page}?remedy=contest#remedy`}>
            {t(may.confirm ? "problem.remedy.contest" : "problem.remedy.contestAfter")}
          </a>
        </p>
      )}
      {may.contest && step === "contest" && (
        <div className="section">
          <ContestForm locale={locale} place={place} />
        </div>
      )}
      {may.withdraw && (
        <ButtonForm action={submitWithdrawal} hidden={place} quiet>
          {t("problem.remedy.withdraw")}
        </ButtonForm>
      )}
      {may.remedy && step !== "say" && (
        <p>
          <a className="button button-quiet" href={`${page}?remedy=say#remedy`}>
            {t("problem.remedy.say")}
          </a>
        </p>
      )}
      {may.remedy && step === "say" && <SayForm locale={locale} problem={problem} />}
    </>
  )
}

function SayForm({ locale, problem }: Props) {
  const t = words(locale, "projects")
  const labels = { remediedOn: t("problem.remedy.remedied"), how: t("problem.remedy.how") }
  return (
    <Form action={submitRemedy} words={formWords(locale)} labels={labels}>
      <Hidden name="projectId" value={problem.projectId} />
      <Hidden name="problemId" value={problem.id} />
      <TextField name="remediedOn" type="date" width="medium" label={labels.remediedOn} />
      <TextArea name="how" label={labels.how} hint={t("problem.remedy.howHint")} />
      <SubmitButton quiet={problem.may.answer}>
        {t("problem.remedy.button", { names: sayOthers(locale, problem.parties) })}
      </SubmitButton>
    </Form>
  )
}

function ContestForm({ locale, place }: { locale: Locale; place: Record<string, string> }) {
  const t = words(locale, "projects")
  return (
    <Form action={submitContest} words={formWords(locale)} labels={{ reason: t("problem.remedy.reason") }}>
      {Object.entries(place).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <TextArea name="reason" label={t("problem.remedy.reason")} hint={t("problem.remedy.reasonHint")} rows={4} />
      <SubmitButton quiet>{t("problem.remedy.contestButton")}</SubmitButton>
    </Form>
  )
}
