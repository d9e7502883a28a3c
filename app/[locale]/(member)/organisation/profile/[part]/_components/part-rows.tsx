import { Checkbox } from "#components/form/choices"
import { words } from "#lib/i18n/words"
import type { PartWords } from "#lib/members/profile/labels"
import type { ProfileField } from "#lib/members/profile/parts"
import { requestLocale } from "#lib/web/request"
import { PartField } from "./part-field"

type Row = Readonly<Record<string, unknown>>

/** The rows of a list, each in a frame; with one more where it was asked for, or where there is none yet. */
export function PartRows({
  field,
  value,
  partWords,
  hasEmptyRow,
  isAlone,
}: {
  field: Extract<ProfileField, { kind: "rows" }>
  value: unknown
  partWords: PartWords
  hasEmptyRow: boolean
  /** Nothing else is asked on the page, so its title says what the rows are. */
  isAlone: boolean
}) {
  const t = words(requestLocale(), "members")
  const saved = value as Row[]
  const hint = partWords.hint(field.key)
  return (
    <div className="field" id={`field-${field.key}`}>
      {!isAlone && <h2>{partWords.label(field.key)}</h2>}
      {hint && <p className="hint">{hint}</p>}
      {rowsShown(value, hasEmptyRow).map((row, place) => (
        <fieldset key={place} className="rows">
          <legend>
            {place > 0 && place === saved.length ? t("part.anotherRow") : t("part.row", { number: place + 1 })}
          </legend>
          {field.fields.map(one => (
            <PartField
              key={one.key}
              field={one}
              name={`${field.key}.${place}.${one.key}`}
              value={row[one.key]}
              label={partWords.label(one.key)}
              hint={partWords.hint(one.key)}
              optional={undefined}
            />
          ))}
          {place < saved.length && <Checkbox name={`${field.key}.${place}.remove`} label={t("part.removeRow")} />}
        </fieldset>
      ))}
    </div>
  )
}

export function rowsShown(value: unknown, hasEmptyRow: boolean): Row[] {
  const saved = value as Row[]
  return hasEmptyRow || saved.length === 0 ? [...saved, {}] : saved
}
