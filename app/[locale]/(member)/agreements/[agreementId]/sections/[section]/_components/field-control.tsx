import { CheckboxGroup, RadioGroup } from "#components/form/choices"
import { SelectField, TextArea, TextField } from "#components/form/field"
import type { SingleField } from "#lib/agreements/terms/field"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { type Speaker, sayHint, sayLabel } from "#lib/agreements/terms/say-field"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { choicesOf } from "./field-choices"

type Props = {
  speaker: Speaker
  place: { section: SectionKey; list?: string }
  field: SingleField
  /** Name in the form, as `milestones.0.title`. */
  name: string
  /** What the field holds now, as a form shows it. */
  values: string[]
}

/** More choices than these in sight at once are put away under a line to open. */
const choicesInSight = 12
/** A choice among few is made in sight, one among many in a list to open. */
const radiosMax = 4

/** One field of the terms as the control that fits its kind. */
export function FieldControl({ speaker, place, field, name, values }: Props) {
  const { locale, terms } = speaker
  const t = words(locale, "agreements")
  const label = sayLabel(locale, place, field.key)
  const isRequired = field.required === true || field.required?.includes(terms.kind) === true
  const frame = {
    name,
    label,
    hint: sayHint(locale, place, field.key),
    optional: isRequired ? undefined : t("form.optional"),
  }
  const [value] = values
  switch (field.kind) {
    case "text":
      return <TextField {...frame} value={value} />
    case "prose":
      return <TextArea {...frame} value={value} rows={place.list ? 3 : 4} />
    case "date":
      return <TextField {...frame} type="date" value={value} width="short" />
    case "number":
      return <TextField {...frame} value={value} inputMode="numeric" width="short" dir="ltr" />
    case "money":
      return (
        <TextField
          {...frame}
          hint={moneyHint(speaker, frame.hint)}
          value={value}
          inputMode="decimal"
          width="short"
          dir="ltr"
        />
      )
    case "choices":
    case "codes":
    case "languages":
    case "members":
      return <Several {...{ speaker, place, field, name, values }} />
  }
  const choices = choicesOf(speaker, place, field, values)
  const isInSight = field.kind === "yesNo" || (field.kind === "choice" && choices.length <= radiosMax && !place.list)
  if (isInSight) {
    return <RadioGroup {...frame} legend={label} value={value} choices={choices} />
  }
  return <SelectField {...frame} value={value} choices={choices} empty={t("form.noChoice")} />
}

function Several({ speaker, place, field, name, values }: Props) {
  const { locale, terms } = speaker
  const t = words(locale, "agreements")
  const legend = sayLabel(locale, place, field.key)
  const isRequired = field.required === true || field.required?.includes(terms.kind) === true
  const choices = choicesOf(speaker, place, field, values)
  const group = (
    <CheckboxGroup
      name={`${name}[]`}
      legend={legend}
      hint={sayHint(locale, place, field.key)}
      optional={isRequired ? undefined : t("form.optional")}
      values={values}
      choices={choices}
      columns={choices.length > radiosMax}
    />
  )
  if (choices.length <= choicesInSight) return group
  const names = choices.filter(choice => values.includes(choice.value)).map(choice => choice.label)
  return (
    <details className="long-choices">
      <summary>
        {legend}
        <span className="quiet">
          {names.length > 0 ? t("form.chosen", { names: formatList(locale, names) }) : t("form.chooseSome")}
        </span>
      </summary>
      {group}
    </details>
  )
}

function moneyHint({ locale, terms }: Speaker, hint: string | undefined): string {
  const t = words(locale, "agreements")
  const { currency } = terms.sections.price
  return hint ?? (currency ? t("form.currency", { currency }) : "")
}
