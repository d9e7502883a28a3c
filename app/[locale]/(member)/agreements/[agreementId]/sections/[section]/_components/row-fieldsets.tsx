import { SubmitButton } from "#components/form/buttons"
import { Checkbox } from "#components/form/choices"
import { type RowsField, rowsOf } from "#lib/agreements/terms/field"
import { fieldValue, type SectionKey } from "#lib/agreements/terms/fields"
import type { Typed } from "#lib/agreements/terms/form"
import { byKey, type Speaker, sayHint, sayLabel, sayRow } from "#lib/agreements/terms/say-field"
import { words } from "#lib/i18n/words"
import { FieldControl } from "./field-control"

type Props = { speaker: Speaker; section: SectionKey; list: RowsField; typed: Typed; withMore: boolean }

/** A list of the terms, a fieldset a row; the button under it saves and comes back with one more. */
export function RowFieldsets({ speaker, section, list, typed, withMore }: Props) {
  const { locale, terms } = speaker
  const t = byKey(locale, "terms")
  const rows = rowsOf(fieldValue(terms.sections[section], list.key))
  const count = Math.max(rows.length + (withMore ? 1 : 0), list.seldom ? 0 : 1)
  const hint = sayHint(locale, { section }, list.key)
  return (
    <section className="row-list" id={`list-${list.key}`} aria-labelledby={`field-${list.key}`}>
      <h3 id={`field-${list.key}`} tabIndex={-1}>
        {sayLabel(locale, { section }, list.key)}
      </h3>
      {hint && <p className="hint">{hint}</p>}
      {Array.from({ length: count }, (_, number) => {
        const row = rows[number]
        const plain = t(`field.${section}.${list.key}.row`, { number: number + 1 })
        return (
          <fieldset key={row?.id ?? "more"} className="rows">
            <legend>
              <bdi>{row ? legendOf(plain, sayRow(speaker, section, list, row, number + 1)) : plain}</bdi>
            </legend>
            <RowFields {...{ speaker, section, list, typed, number }} id={row?.id} />
          </fieldset>
        )
      })}
      <SubmitButton quiet name="more" value={list.key}>
        {t(`field.${section}.${list.key}.add`)}
      </SubmitButton>
    </section>
  )
}

function RowFields({
  speaker,
  section,
  list,
  typed,
  number,
  id,
}: Omit<Props, "withMore"> & { number: number; id: string | undefined }) {
  const t = words(speaker.locale, "agreements")
  const before = `${list.key}.${number}`
  return (
    <>
      <input type="hidden" name={`${before}.id`} value={id ?? ""} />
      {list.fields.map(field => (
        <FieldControl
          key={field.key}
          speaker={speaker}
          place={{ section, list: list.key }}
          field={field}
          name={`${before}.${field.key}`}
          values={typed[`${before}.${field.key}`] ?? []}
        />
      ))}
      {id && <Checkbox name={`${before}.removed`} label={t("form.remove")} hint={t("form.removeHint")} />}
    </>
  )
}

const legendOf = (plain: string, name: string) => (plain === name ? plain : `${plain} · ${name}`)
