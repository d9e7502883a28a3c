import { SelectField, TextArea, TextField } from "#components/form/field"
import type { Cell } from "#lib/confidentiality/matrix"
import { cellFieldName } from "#lib/confidentiality/matrix-form"
import { type Audience, audiences, circumstances, permissions, type Subject } from "#lib/confidentiality/terms"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; subject: Subject; cells: Record<Audience, Cell | null> }

/** One kind of information: for each audience, whether it may be told, and when. */
export function MatrixSubject({ locale, subject, cells }: Props) {
  const t = words(locale, "confidentiality")
  const u = words(locale, "agreements")
  const said = audiences.filter(audience => cells[audience] !== null).length
  return (
    <details className="matrix-subject">
      <summary>
        {t(`subjects.${subject}.label`)}{" "}
        <span className="quiet">{u("matrix.cells", { said, all: audiences.length })}</span>
      </summary>
      <p className="hint">{t(`subjects.${subject}.meaning`)}</p>
      {audiences.map(audience => (
        <CellFields key={audience} locale={locale} subject={subject} audience={audience} cell={cells[audience]} />
      ))}
    </details>
  )
}

function CellFields({
  locale,
  subject,
  audience,
  cell,
}: {
  locale: Locale
  subject: Subject
  audience: Audience
  cell: Cell | null
}) {
  const t = words(locale, "confidentiality")
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
    </fieldset>
  )
}
