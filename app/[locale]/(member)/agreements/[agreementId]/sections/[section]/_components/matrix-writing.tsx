import { CarveOuts } from "#components/agreements/carve-outs"
import { EnterSaves, Hidden, SubmitButton } from "#components/form/buttons"
import { RadioGroup } from "#components/form/choices"
import { Form } from "#components/form/form"
import { fieldsOf } from "#lib/agreements/terms/fields"
import { byKey, type Speaker, sayLabel } from "#lib/agreements/terms/say-field"
import { formValues } from "#lib/agreements/terms/show-form"
import { isWritten } from "#lib/agreements/terms/standard-text"
import { matrixOf } from "#lib/confidentiality/matrix"
import { cellFieldName, cellFields } from "#lib/confidentiality/matrix-form"
import { presets } from "#lib/confidentiality/presets"
import { audiences, subjects } from "#lib/confidentiality/terms"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitMatrix } from "../actions"
import { FieldControl } from "./field-control"
import { MatrixSubject } from "./matrix-subject"
import { RowFieldsets } from "./row-fieldsets"

type Props = { speaker: Speaker; agreementId: string; seen: string }
type WritingProps = Props & {
  /** The list of which one more empty row is wanted. */
  moreOf?: string
}

/** Confidentiality to be written: a set of rules to begin with, then cell by cell who may be told what. */
export function MatrixWriting({ speaker, agreementId, seen, moreOf }: WritingProps) {
  const { locale, terms } = speaker
  const t = words(locale, "confidentiality")
  const u = words(locale, "agreements")
  const { rules } = terms.sections.confidentiality
  const { matrix, extra } = matrixOf(rules)
  const typed = formValues("confidentiality", terms)
  return (
    <>
      <CarveOuts locale={locale} />
      {rules.length === 0 ? (
        <Presets {...{ speaker, agreementId, seen }} />
      ) : (
        <details>
          <summary>{u("matrix.presetHeading")}</summary>
          <Presets {...{ speaker, agreementId, seen }} />
        </details>
      )}
      <h3>{t("matrix.heading")}</h3>
      <p className="hint">{u("matrix.introduction")}</p>
      <Form action={submitMatrix} words={formWords(locale)} labels={labelsOf(locale)}>
        <EnterSaves label={u("form.save")} />
        <Hidden name="agreementId" value={agreementId} />
        <Hidden name="seen" value={seen} />
        {subjects.map(subject => (
          <MatrixSubject
            key={subject}
            {...{ speaker, subject }}
            cells={matrix[subject]}
            further={extra.filter(rule => rule.subject === subject)}
          />
        ))}
        {fieldsOf("confidentiality")
          .filter(field => field.key !== "rules" && isWritten(terms, "confidentiality", field))
          .map(field =>
            field.kind === "rows" ? (
              <RowFieldsets
                key={field.key}
                {...{ speaker, typed, section: "confidentiality" }}
                list={field}
                withMore={moreOf === field.key}
              />
            ) : (
              <FieldControl
                key={field.key}
                speaker={speaker}
                place={{ section: "confidentiality" }}
                field={field}
                name={field.key}
                values={typed[field.key] ?? []}
              />
            ),
          )}
        <div className="buttons">
          <SubmitButton>{u("form.save")}</SubmitButton>
        </div>
      </Form>
    </>
  )
}

function Presets({ speaker: { locale }, agreementId, seen }: Props) {
  const t = words(locale, "confidentiality")
  const choices = presets.map(preset => ({
    value: preset,
    label: t(`presets.${preset}.label`),
    hint: t(`presets.${preset}.description`),
  }))
  return (
    <Form action={submitMatrix} words={formWords(locale)} labels={{ preset: t("presets.heading") }}>
      <Hidden name="agreementId" value={agreementId} />
      <Hidden name="seen" value={seen} />
      <RadioGroup name="preset" legend={t("presets.heading")} hint={t("presets.introduction")} choices={choices} />
      <p className="hint">{t("presets.replaces")}</p>
      <SubmitButton quiet>{t("presets.apply")}</SubmitButton>
    </Form>
  )
}

function labelsOf(locale: Locale): Record<string, string> {
  const t = byKey(locale, "confidentiality")
  const labels: Record<string, string> = {}
  for (const field of fieldsOf("confidentiality"))
    labels[field.key] = sayLabel(locale, { section: "confidentiality" }, field.key)
  for (const subject of subjects)
    for (const audience of audiences)
      for (const field of cellFields)
        labels[cellFieldName(subject, audience, field)] = t("matrix.cell", {
          subject: t(`subjects.${subject}.label`),
          audience: t(`audiences.${audience}.label`),
        })
  return labels
}
