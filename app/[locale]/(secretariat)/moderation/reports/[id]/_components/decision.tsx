import { Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Prose } from "#components/ui/prose"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { type Measure, measures } from "#lib/moderation/schema"
import type { ReportCase } from "#lib/moderation/views"
import { submitDecision } from "../../../actions"

/** What was decided already, with the member's objection. */
export function Decisions({ locale, report }: { locale: Locale; report: ReportCase }) {
  const t = words(locale, "moderation")
  if (report.decisions.length === 0) return null
  return (
    <>
      <h2 className="section">{t("case.decisions")}</h2>
      {report.decisions.map(decision => (
        <section key={decision.id} className="card">
          <h3>{t(`case.measures.${decision.measure as Measure}`)}</h3>
          <p className="quiet">
            {t("case.decidedBy", { name: decision.decidedByName, day: formatDay(locale, decision.decidedOn) })}
            {decision.liftedOn && ` · ${t("case.lifted", { day: formatDay(locale, decision.liftedOn) })}`}
          </p>
          <Prose text={decision.facts} />
          <Prose text={decision.rule} />
          {decision.objection && (
            <>
              <h4>{t("case.objection")}</h4>
              <Prose text={decision.objection} />
            </>
          )}
        </section>
      ))}
    </>
  )
}

export function Decide({ locale, report }: { locale: Locale; report: ReportCase }) {
  const t = words(locale, "moderation")
  const labels = {
    measure: t("case.measure"),
    profile: t("case.profile"),
    facts: t("case.factsField"),
    rule: t("case.rule"),
    answer: t("case.answer"),
  }
  return (
    <section id="decide">
      <h2 className="section">{t(report.state === "appealed" ? "case.decideAgain" : "case.decide")}</h2>
      <p>{t("case.decideIntro")}</p>
      <Form action={submitDecision} words={formWords(locale)} labels={labels}>
        <Hidden name="reportId" value={report.id} />
        <Hidden name="version" value={report.version} />
        <RadioGroup
          name="measure"
          legend={labels.measure}
          choices={measures.map(measure => ({
            value: measure,
            label: t(`case.measures.${measure}`),
            hint: t(`case.measureHints.${measure}`),
          }))}
        />
        {!report.member && (
          <TextField name="profile" label={labels.profile} hint={t("case.profileHint")} dir="ltr" width="medium" />
        )}
        <TextArea name="facts" label={labels.facts} hint={t("case.factsHint")} rows={5} />
        <TextField name="rule" label={labels.rule} hint={t("case.ruleHint")} />
        <TextArea name="answer" label={labels.answer} hint={t("case.answerHint")} rows={5} />
        <SubmitButton>{t("case.submit")}</SubmitButton>
      </Form>
    </section>
  )
}
