import type { ReactNode } from "react"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea, TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import type { Verdict } from "#lib/confidentiality/learnings/schema"
import type { LearningView } from "#lib/confidentiality/learnings/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitAnswer } from "../actions"

type Place = { locale: Locale; learning: LearningView }

/** Yes, other words, or no: all three are answers to exactly the words above. */
export function AnswerForms({ locale, learning }: Place) {
  const t = words(locale, "confidentiality")
  if (!learning.may.answer) return null
  const place = { locale, learning }
  const optional = words(locale, "common")("optional")
  const labels = {
    until: t("learnings.answer.until"),
    conditions: t("learnings.answer.conditions"),
    changes: t("learnings.answer.changes"),
    reason: t("learnings.answer.reason"),
  }
  return (
    <section className="section card">
      <h2>{t("learnings.answer.heading")}</h2>
      <h3>{t("learnings.answer.yes")}</h3>
      <Answer {...{ ...place, labels }} verdict="approve">
        <TextField
          {...{ name: "until", type: "date", width: "medium", label: labels.until, optional }}
          hint={t("learnings.answer.untilHint")}
        />
        <TextArea
          {...{ name: "conditions", label: labels.conditions, rows: 2, optional }}
          hint={t("learnings.answer.conditionsHint")}
        />
      </Answer>
      <h3>{t("learnings.answer.changesHeading")}</h3>
      <Answer {...{ ...place, labels }} verdict="ask_changes">
        <TextArea name="changes" label={labels.changes} hint={t("learnings.answer.changesHint")} rows={3} />
      </Answer>
      <h3>{t("learnings.answer.no")}</h3>
      <Answer {...{ ...place, labels }} verdict="refuse">
        <TextArea name="reason" label={labels.reason} hint={t("learnings.answer.reasonHint")} rows={2} />
      </Answer>
    </section>
  )
}

function Answer({
  locale,
  learning,
  verdict,
  labels,
  children,
}: Place & { verdict: Verdict; labels: Record<string, string>; children: ReactNode }) {
  const t = words(locale, "confidentiality")
  return (
    <Form action={submitAnswer} words={formWords(locale)} labels={labels} one={{ name: "verdict", value: verdict }}>
      <Hidden name="partnershipId" value={learning.partnershipId} />
      <Hidden name="learningId" value={learning.id} />
      <Hidden name="version" value={learning.version} />
      <Hidden name="digest" value={learning.digest ?? ""} />
      <Hidden name="verdict" value={verdict} />
      {children}
      <SubmitButton quiet={verdict !== "approve"}>{t(`learnings.answer.${verdict}`)}</SubmitButton>
    </Form>
  )
}
