import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { isEmpty, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue } from "#lib/agreements/terms/fields"
import type { Typed } from "#lib/agreements/terms/form"
import {
  listAt,
  type Place,
  type PlaceValue,
  placeDigest,
  placeName,
  rowToCome,
  takesRow,
} from "#lib/agreements/terms/place"
import { singleFieldAt, valueName } from "#lib/agreements/terms/read-place"
import { type Speaker, sayLabel } from "#lib/agreements/terms/say-field"
import { rowDigits, shownValue } from "#lib/agreements/terms/show-form"
import { fractionDigits } from "#lib/currencies"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import type { FormAction } from "#lib/web/form-state"
import { FieldControl } from "../../_components/field-control"

type Props = {
  /** Speaks of the text that was handed over. */
  speaker: Speaker
  place: Place
  /** What the controls hold to begin with. */
  value: PlaceValue
  action: FormAction
  hidden: Record<string, string | number>
  button: string
}

/** The controls of one place, with what stands there or was proposed, and the reason. */
export function ProposalForm({ speaker, place, value, action, hidden, button }: Props) {
  const { locale, terms } = speaker
  const t = words(locale, "agreements")
  const controls = controlsAt(place)
  const typed = typedAt(speaker, controls, value)
  const at = { section: place.section, ...(listAt(place) && { list: place.field }) }
  const label = (field: SingleField) => sayLabel(locale, at, field.key)
  const labels = Object.fromEntries(controls.map(({ name, field }) => [name, label(field)]))
  const isRow = takesRow(place) && place.rowId !== rowToCome
  return (
    <Form
      action={action}
      words={formWords(locale)}
      labels={{ [valueName]: t("proposals.form.value"), ...labels, reason: t("proposals.form.reason") }}
    >
      {Object.entries({ ...hidden, seen: placeDigest(terms, place), place: placeName(place) }).map(([name, held]) => (
        <Hidden key={name} name={name} value={held} />
      ))}
      {controls.map(({ name, field }) => (
        <FieldControl key={name} speaker={speaker} place={at} field={field} name={name} values={typed[name] ?? []} />
      ))}
      <TextArea name="reason" label={t("proposals.form.reason")} hint={t("proposals.form.reasonHint")} rows={3} />
      <div className="buttons">
        <SubmitButton>{button}</SubmitButton>
        {isRow && (
          <SubmitButton quiet name="strike" value="yes">
            {t("proposals.form.strike")}
          </SubmitButton>
        )}
      </div>
    </Form>
  )
}

function controlsAt(place: Place): { name: string; field: SingleField }[] {
  if (!takesRow(place)) return [{ name: valueName, field: singleFieldAt(place) }]
  const list = fieldsOf(place.section).find(field => field.key === place.field)
  return list?.kind === "rows" ? list.fields.map(field => ({ name: `${valueName}.${field.key}`, field })) : []
}

function typedAt(
  { terms }: Speaker,
  controls: readonly { name: string; field: SingleField }[],
  value: PlaceValue,
): Typed {
  const fields = controls.map(({ field }) => field)
  const digits = rowDigits(fields, Object(value), fractionDigits(terms.sections.price.currency))
  const heldAs = (name: string, field: SingleField) =>
    name === valueName ? value : typeof value === "object" && value !== null ? fieldValue(value, field.key) : null
  return Object.fromEntries(
    controls.flatMap(({ name, field }) => {
      const held = heldAs(name, field)
      return isEmpty(held as never) ? [] : [[name, shownValue(field, held as never, digits)]]
    }),
  )
}
