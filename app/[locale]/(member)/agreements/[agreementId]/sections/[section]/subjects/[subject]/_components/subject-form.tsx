import { EnterSaves, Hidden, SubmitButton } from "#components/form/buttons"
import { Fold } from "#components/form/fold"
import { Form } from "#components/form/form"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { byKey, type Speaker, sayLabel } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { sayPermission } from "#lib/agreements/terms/say-rules"
import { ruleFieldName, ruleFields, rulesAbout, subjectFormValues } from "#lib/agreements/terms/subject-form"
import type { AgreementView } from "#lib/agreements/views"
import { type Audience, audiences, type ConfidentialityTerm, type Subject } from "#lib/confidentiality/terms"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitSubject } from "../actions"
import { RuleFields } from "./rule-fields"

type Props = {
  locale: Locale
  agreement: AgreementView
  subject: Subject
  /** Who gets one more rule. */
  add: Audience | undefined
}

/** The rules about one kind of information, folded under the audience to which each is about telling it. */
export function SubjectForm({ locale, agreement, subject, add }: Props) {
  const t = words(locale, "confidentiality")
  const u = words(locale, "agreements")
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const { rules } = agreement.terms.sections.confidentiality
  const typed = subjectFormValues(rules, subject)
  return (
    <Form action={submitSubject} words={formWords(locale)} labels={labelsOf(locale, rules, subject)}>
      <EnterSaves label={t("matrix.save")} />
      <Hidden name="agreementId" value={agreement.id} />
      <Hidden name="seen" value={sectionDigest(agreement.terms, "confidentiality")} />
      <Hidden name="subject" value={subject} />
      {audiences.map(audience => {
        const held = rulesAbout(rules, subject, audience)
        const shown: (ConfidentialityTerm | null)[] = held.length === 0 || audience === add ? [...held, null] : held
        const label = t(`audiences.${audience}.label`)
        return (
          <Fold
            key={audience}
            id={`to-${audience}`}
            className="matrix-subject rules-told"
            fields={`rule.${audience}.`}
            heading={<Heading {...{ speaker, label, held }} />}
            open={audience === add}
          >
            <p className="hint">{t(`audiences.${audience}.meaning`)}</p>
            {shown.map((rule, number) => (
              <RuleFields
                key={rule?.id ?? "more"}
                {...{ speaker, audience, number, rule, typed }}
                parties={agreement.parties}
                legend={shown.length > 1 ? u("exactly.rule", { number: number + 1 }) : label}
              />
            ))}
            {held.length > 0 && audience !== add && (
              <SubmitButton quiet name="add" value={audience}>
                {u("exactly.add", { audience: label })}
              </SubmitButton>
            )}
          </Fold>
        )
      })}
      <div className="buttons">
        <SubmitButton>{t("matrix.save")}</SubmitButton>
      </div>
    </Form>
  )
}

/** The audience, and under it what is said now: nobody has to open what they do not want to change. */
function Heading({ speaker, label, held }: { speaker: Speaker; label: string; held: readonly ConfidentialityTerm[] }) {
  const t = words(speaker.locale, "confidentiality")
  const said = held.map(rule => ({ id: rule.id, text: sayPermission(speaker, rule) }))
  return (
    <>
      {label}
      {said.length === 0 && <span className="quiet">{t("matrix.nothingSaid")}</span>}
      {said.map(({ id, text }) => (
        <span key={id} className="quiet">
          {text}
        </span>
      ))}
    </>
  )
}

/** What each control is called in the summary of problems. */
function labelsOf(locale: Locale, rules: readonly ConfidentialityTerm[], subject: Subject): Record<string, string> {
  const t = byKey(locale, "confidentiality")
  const u = words(locale, "agreements")
  const labels: Record<string, string> = {}
  for (const audience of audiences)
    for (let number = 0; number <= rulesAbout(rules, subject, audience).length; number++)
      for (const field of ruleFields)
        labels[ruleFieldName(audience, number, field)] = u("exactly.field", {
          audience: t(`audiences.${audience}.label`),
          number: number + 1,
          label: sayLabel(locale, { section: "confidentiality", list: "rules" }, field),
        })
  return labels
}
