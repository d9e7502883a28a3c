import { type RowsField, rowsOf } from "#lib/agreements/terms/field"
import { fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import { rowToCome } from "#lib/agreements/terms/place"
import { byKey, type Speaker, sayLabel } from "#lib/agreements/terms/say-field"
import { sayRowAt } from "#lib/agreements/terms/say-place"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

type Props = { speaker: Speaker; agreementId: string; section: SectionKey; list: RowsField }

/** The rows of a list and their fields: a change is proposed for the smallest of them that says it. */
export function PlaceChoice({ speaker, agreementId, section, list }: Props) {
  const { locale, terms } = speaker
  const t = words(locale, "agreements")
  const wayTo = (...steps: string[]) => `/${locale}${paths.agreements.propose(agreementId, section, steps.join("."))}`
  const rows = rowsOf(fieldValue(terms.sections[section], list.key))
  return (
    <>
      <ol className="list">
        {rows.map(row => (
          <li key={row.id}>
            <strong>
              <bdi>{sayRowAt(speaker, { section, field: list.key, rowId: row.id })}</bdi>
            </strong>
            <ul className="ways">
              {!list.whole &&
                list.fields.map(field => (
                  <li key={field.key}>
                    <a href={wayTo(list.key, row.id, field.key)}>
                      {sayLabel(locale, { section, list: list.key }, field.key)}
                    </a>
                  </li>
                ))}
              <li>
                <a href={wayTo(list.key, row.id)}>{t("proposals.choose.row")}</a>
              </li>
            </ul>
          </li>
        ))}
      </ol>
      <p className="section">
        <a className="button button-quiet" href={wayTo(list.key, rowToCome)}>
          {byKey(locale, "terms")(`field.${section}.${list.key}.add`)}
        </a>
      </p>
    </>
  )
}
