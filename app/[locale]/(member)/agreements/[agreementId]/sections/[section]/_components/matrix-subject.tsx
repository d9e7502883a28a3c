import { SubmitButton } from "#components/form/buttons"
import { SelectField, TextArea, TextField } from "#components/form/field"
import { Fold } from "#components/form/fold"
import type { Speaker } from "#lib/agreements/terms/say-field"
import { sayPermission } from "#lib/agreements/terms/say-rules"
import type { Cell } from "#lib/confidentiality/matrix"
import { cellFieldName } from "#lib/confidentiality/matrix-form"
import { sayWhenAlone } from "#lib/confidentiality/say-when"
import {
  type Audience,
  audiences,
  type ConfidentialityTerm,
  circumstances,
  hasEnd,
  permissions,
  type Subject,
} from "#lib/confidentiality/terms"
import { words } from "#lib/i18n/words"

type Props = {
  speaker: Speaker
  subject: Subject
  cells: Record<Audience, Cell | null>
  /** Rules about the same kind of information that no cell holds. */
  further: readonly ConfidentialityTerm[]
}

/** One kind of information: for each audience, whether it may be told, and when; and the way to say it more exactly. */
export function MatrixSubject({ speaker, subject, cells, further }: Props) {
  const { locale } = speaker
  const t = words(locale, "confidentiality")
  const u = words(locale, "agreements")
  const said = audiences.filter(
    audience => cells[audience] !== null || further.some(rule => rule.audience === audience),
  ).length
  const heading = (
    <>
      {t(`subjects.${subject}.label`)}{" "}
      <span className="quiet">{u("matrix.cells", { said, all: audiences.length })}</span>
    </>
  )
  return (
    <Fold fields={`cell.${subject}.`} heading={heading} id={`matrix-${subject}`} className="matrix-subject">
      <p className="hint">{t(`subjects.${subject}.meaning`)}</p>
      {audiences.map(audience => (
        <CellFields
          key={audience}
          {...{ speaker, subject, audience }}
          cell={cells[audience]}
          further={further.filter(rule => rule.audience === audience)}
        />
      ))}
      <p className="hint">{u("exactly.way")}</p>
      <SubmitButton quiet name="exactly" value={subject}>
        {u("exactly.button")}
      </SubmitButton>
    </Fold>
  )
}

function CellFields({
  speaker,
  subject,
  audience,
  cell,
  further,
}: Omit<Props, "cells"> & { audience: Audience; cell: Cell | null }) {
  const { locale } = speaker
  const t = words(locale, "confidentiality")
  const u = words(locale, "agreements")
  return (
    <fieldset className="rows cell">
      <legend>{t(`audiences.${audience}.label`)}</legend>
      <div className="cell-grid">
        <SelectField
          name={cellFieldName(subject, audience, "permission")}
          label={t("matrix.permission")}
          value={cell?.permission}
          empty={t("matrix.nothingSaid")}
          choices={permissions.map(value => ({ value, label: t(`permissions.${value}.label`) }))}
        />
        <SelectField
          name={cellFieldName(subject, audience, "circumstance")}
          label={t("matrix.circumstance")}
          value={cell?.circumstance ?? "always"}
          choices={circumstances.map(value => ({ value, label: t(`circumstances.${value}.label`) }))}
        />
        <TextField
          name={cellFieldName(subject, audience, "afterDate")}
          label={t("matrix.afterDate")}
          type="date"
          value={cell?.afterDate}
        />
      </div>
      {cell?.note && (
        <TextArea name={cellFieldName(subject, audience, "note")} label={t("matrix.note")} value={cell.note} rows={2} />
      )}
      {cell && hasEnd(cell) && <p className="quiet">{u("exactly.ends", { when: sayWhenAlone(locale, cell) })}</p>}
      {further.map(rule => (
        <p key={rule.id} className="quiet">
          {u("exactly.also", { rule: sayPermission(speaker, rule) })}
        </p>
      ))}
    </fieldset>
  )
}
