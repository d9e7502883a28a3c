import { EnterSaves, Hidden, SubmitButton } from "#components/form/buttons"
import { Form } from "#components/form/form"
import { whoSees } from "#lib/agreements/first-text/who-sees"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import { byKey, type Speaker, sayLabel } from "#lib/agreements/terms/say-field"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { formValues } from "#lib/agreements/terms/show-form"
import { isWritten } from "#lib/agreements/terms/standard-text"
import type { AgreementView } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitSection } from "../actions"
import { FieldControl } from "./field-control"
import { MatrixWriting } from "./matrix-writing"
import { RowFieldsets } from "./row-fieldsets"

type Props = {
  locale: Locale
  agreement: AgreementView
  section: SectionKey
  /** The list of which one more empty row is wanted. */
  moreOf?: string
}

/** A section to be written: all its fields in one form that may be left and come back to. */
export function SectionWriting({ locale, agreement, section, moreOf }: Props) {
  const t = words(locale, "agreements")
  const speaker = speakerFor(locale, agreement.terms, agreement.parties)
  const seen = sectionDigest(agreement.terms, section)
  const back = `/${locale}${paths.agreements.section(agreement.id, section)}`
  return (
    <section className="card writing" aria-labelledby="writing">
      <h2 id="writing">{t("form.heading")}</h2>
      <p className="quiet">{t("form.seenLater", whoSees(locale, agreement))}</p>
      {section === "confidentiality" ? (
        <MatrixWriting speaker={speaker} agreementId={agreement.id} seen={seen} moreOf={moreOf} />
      ) : (
        <FieldsForm {...{ speaker, section, seen, moreOf }} agreementId={agreement.id} />
      )}
      <p className="section-back">
        <a href={back}>{t("form.back")}</a>
      </p>
    </section>
  )
}

function FieldsForm({
  speaker,
  section,
  seen,
  moreOf,
  agreementId,
}: {
  speaker: Speaker
  section: SectionKey
  seen: string
  moreOf?: string
  agreementId: string
}) {
  const { locale } = speaker
  const t = words(locale, "agreements")
  const typed = formValues(section, speaker.terms)
  const next = sectionKeys[sectionKeys.indexOf(section) + 1]
  return (
    <Form action={submitSection} words={formWords(locale)} labels={labelsOf(speaker, section)}>
      <EnterSaves label={t("form.save")} />
      <Hidden name="agreementId" value={agreementId} />
      <Hidden name="section" value={section} />
      <Hidden name="seen" value={seen} />
      {speaker.terms.standardText && <p className="hint">{t("standard.pinned")}</p>}
      {fieldsOf(section)
        .filter(field => isWritten(speaker.terms, section, field))
        .map(field =>
          field.kind === "rows" && field.elsewhere ? (
            <p key={field.key} className="hint">
              <a href={`/${locale}${paths.agreements.values(agreementId)}`}>{t("values.link")}</a>
            </p>
          ) : field.kind === "rows" ? (
            <RowFieldsets
              key={field.key}
              {...{ speaker, section, typed }}
              list={field}
              withMore={moreOf === field.key}
            />
          ) : (
            <FieldControl
              key={field.key}
              speaker={speaker}
              place={{ section }}
              field={field}
              name={field.key}
              values={typed[field.key] ?? []}
            />
          ),
        )}
      <div className="buttons">
        <SubmitButton>{t("form.save")}</SubmitButton>
        {next && (
          <SubmitButton quiet name="next" value={next}>
            {t("form.saveNext")}
          </SubmitButton>
        )}
      </div>
    </Form>
  )
}

/** What each control is called in the summary of problems. */
function labelsOf(speaker: Speaker, section: SectionKey): Record<string, string> {
  const { locale, terms } = speaker
  const t = byKey(locale, "terms")
  const labels: Record<string, string> = {}
  for (const field of fieldsOf(section)) {
    labels[field.key] = sayLabel(locale, { section }, field.key)
    if (field.kind !== "rows") continue
    const rows = rowsOf(fieldValue(terms.sections[section], field.key)).length + 1
    for (let number = 0; number < rows; number++) {
      const row = t(`field.${section}.${field.key}.row`, { number: number + 1 })
      for (const inner of field.fields) {
        const label = sayLabel(locale, { section, list: field.key }, inner.key)
        labels[`${field.key}.${number}.${inner.key}`] = words(locale, "agreements")("whole.cell", { row, label })
      }
    }
  }
  return labels
}
