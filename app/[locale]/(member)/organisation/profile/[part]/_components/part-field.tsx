import { CheckboxGroup, RadioGroup } from "#components/form/choices"
import { SelectField, TextArea, TextField } from "#components/form/field"
import { FoldedChoices } from "#components/form/folded-choices"
import { words } from "#lib/i18n/words"
import { type ListName, listGroups } from "#lib/members/profile/lists"
import type { ProfileField } from "#lib/members/profile/parts"
import { requestLocale } from "#lib/web/request"

/** More than this is a list to open rather than a row of radio buttons. */
const radiosMax = 6
/** More than this stays folded until somebody wants it. */
const checkboxesMax = 12

type Props = {
  field: ProfileField
  name: string
  value: unknown
  label: string
  hint: string | undefined
  /** The word that marks what may stay empty, where others of the part may not. */
  optional: string | undefined
}

/** One field of the profile's table as a control. */
export function PartField({ field, name, value, label, hint, optional }: Props) {
  const frame = { name, label, hint, optional: field.required ? undefined : optional }
  switch (field.kind) {
    case "prose":
      return <TextArea {...frame} value={asText(value)} />
    case "longLine":
      return <TextArea {...frame} value={asText(value)} rows={2} />
    case "line":
      return <TextField {...frame} value={asText(value)} />
    case "number":
      return <TextField {...frame} value={asText(value)} inputMode="numeric" width="short" />
    case "day":
      return <TextField {...frame} value={asText(value)} type="date" width="short" />
    case "mailbox":
      return <TextField {...frame} value={asText(value)} type="email" dir="ltr" />
    case "webPage":
      return <TextField {...frame} value={asText(value)} type="url" dir="ltr" />
    case "yesNo":
      return <YesNo {...frame} value={value} />
    case "choice":
      return <OneOf field={field} {...frame} value={asText(value)} />
    case "choices":
      return <AnyOf field={field} {...frame} values={(value ?? []) as string[]} />
    case "rows":
      throw new Error(`Rows do not stand in rows: ${name}`)
  }
}

type Frame = { name: string; label: string; hint?: string; optional?: string }

function YesNo({ label, value, ...frame }: Frame & { value: unknown }) {
  const locale = requestLocale()
  const c = words(locale, "common")
  const choices = [
    { value: "yes", label: c("yes") },
    { value: "no", label: c("no") },
    { value: "", label: words(locale, "members")("part.notSaid") },
  ]
  const chosen = value === true ? "yes" : value === false ? "no" : ""
  return <RadioGroup {...frame} legend={label} choices={choices} value={chosen} />
}

type Listed = { list: ListName; required?: true }

function OneOf({ field, label, value, ...frame }: Frame & { field: Listed; value: string }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const lists = listGroups(field.list, locale)
  const choices = lists.flatMap(group => (group.label === null ? group.choices : []))
  const groups = lists.flatMap(group => (group.label === null ? [] : { label: group.label, choices: group.choices }))
  if (groups.length > 0 || choices.length > radiosMax)
    return <SelectField {...frame} {...{ label, choices, groups, value }} empty={t("part.choose")} />
  const all = field.required ? choices : [...choices, { value: "", label: t("part.notSaid") }]
  return <RadioGroup {...frame} legend={label} choices={all} value={value} />
}

function AnyOf({ field, label, values, ...frame }: Frame & { field: Listed; values: string[] }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const name = `${frame.name}[]`
  const lists = listGroups(field.list, locale)
  const [only] = lists
  if (only && only.label === null && only.choices.length <= checkboxesMax)
    return <CheckboxGroup {...frame} name={name} legend={label} choices={only.choices} values={values} />
  const groups = lists.map(group => ({ ...group, label: group.label ?? t("part.openList") }))
  return <FoldedChoices {...frame} name={name} legend={label} groups={groups} values={values} />
}

function asText(value: unknown): string {
  return value === null || value === undefined ? "" : String(value)
}
