import type { AnyRow, AnyValue, Field, SingleField } from "#lib/agreements/terms/field"
import { isEmpty, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, isSectionKey, type SectionKey } from "#lib/agreements/terms/fields"
import { columnsOf, isOpenValue, type NamedValue, namedValuesPlace } from "#lib/agreements/terms/named-values"
import { fillIn, mayName, type PartySide, placeholderNamed, valueNamed } from "#lib/agreements/terms/placeholders"
import type { Terms } from "#lib/agreements/terms/schema"
import { placeKey, translationsOf } from "#lib/agreements/terms/translations"
import { countryName, isCountry, languageName } from "#lib/countries"
import { fractionDigits } from "#lib/currencies"
import { formatDay, formatList, formatNumber } from "#lib/i18n/format"
import { formattingLocale, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { languagesNamedHere } from "#lib/members/taxonomy/languages"

/** Keys of the catalogues follow the list of fields, which the compiler cannot see; a test sees that none is missing. */
export type WordsByKey = ((key: string, values?: Record<string, string | number>) => string) & {
  has(key: string): boolean
}

/** In whose language, of which terms, and how members are called who are not, or not yet, named as parties in them. */
export type Speaker = { locale: Locale; terms: Terms; names: Readonly<Record<string, string>> }

/** Where a field stands: in a section, or in the rows of one of its lists; the row, where its amounts have a currency. */
export type FieldPlace = { section: SectionKey; list?: string; row?: object | undefined }

/**
 * The value of a field in the reader's words: one text an entry, none where nothing was given. Lists (`choices`, `codes`,
 * `languages`, `members`) have an entry each; prose keeps its line breaks.
 */
export function sayField(speaker: Speaker, place: FieldPlace, field: SingleField, value: AnyValue): string[] {
  if (isEmpty(value)) return []
  const values = Array.isArray(value) ? value.map(String) : [String(value)]
  return values.map(one => sayOne(speaker, place, field, one))
}

function sayOne(speaker: Speaker, place: FieldPlace, field: SingleField, value: string): string {
  const { section, list } = place
  const { locale, terms } = speaker
  switch (field.kind) {
    case "text":
      return value
    case "prose":
      return mayName(terms, field.key, list) ? sayWords(speaker, value) : value
    case "date":
      return formatDay(locale, value)
    case "number":
      return sayNumber(locale, field.key, Number(value))
    case "money":
      return sayAmount(locale, Number(value), currencyAt(terms, place))
    case "yesNo":
      return words(locale, "common")(value === "true" ? "yes" : "no")
    case "country":
      return isCountry(value) ? countryName(value, formattingLocale(locale)) : value
    case "currency":
      return value
    case "language":
    case "languages":
      return sayLanguage(locale, value)
    case "choice":
    case "choices":
      return byKey(locale, "terms")(["choice", section, list, field.key, value].filter(Boolean).join("."))
    case "code":
    case "codes":
      return sayCode(locale, field.list, value)
    case "member":
    case "members":
      return sayMember(speaker, value)
    case "reference":
      return sayReference(speaker, field.to, value)
  }
}

/** The currency of an amount: that of its own row in lists whose rows have one, else the agreement's. */
function currencyAt(terms: Terms, { section, list, row }: FieldPlace): string | null {
  const field = list === undefined ? undefined : fieldsOf(section).find(({ key }) => key === list)
  const own = field?.kind === "rows" ? field.fields.find(({ kind }) => kind === "currency") : undefined
  if (!own) return terms.sections.price.currency
  return row ? ((fieldValue(row, own.key) as string | undefined) ?? null) : null
}

/**
 * Words with the values that they name. A value that is not there yet is said to be open; what names nothing stands as it was
 * typed. Neither can be handed over. Words in another language than that of the terms name values in it, where they have
 * been translated.
 */
export function sayWords(speaker: Speaker, text: string, language?: string): string {
  const { locale, terms } = speaker
  return fillIn(text, name => {
    const placeholder = placeholderNamed(terms, name)
    if (!placeholder) return `{${name}}`
    if ("own" in placeholder) return sayNamedValue(speaker, placeholder.own, language)
    if ("side" in placeholder) return sayPartiesOf(speaker, placeholder.side)
    const { section, field } = placeholder
    const said = sayField(speaker, { section }, field, valueNamed(terms, placeholder))
    if (said.length > 0) return formatList(locale, said)
    return byKey(locale, "agreements")("said.open", { label: sayLabel(locale, { section }, field.key) })
  })
}

/** What stands behind a name of the parties' own; that there is none, where they say so. */
export function sayNamedValue(speaker: Speaker, value: NamedValue, language?: string): string {
  const { locale, terms } = speaker
  const t = byKey(locale, "agreements")
  if (value.type === "none") return t("said.none")
  const [field] = columnsOf(value)
  if (isOpenValue(value) || !field) return t("said.open", { label: value.name })
  const { section, field: list } = namedValuesPlace
  const key = placeKey({ section, field: list, rowId: value.id, rowField: field.key })
  const translation = language === undefined ? undefined : translationsOf(terms)[language]?.[key]?.text
  const said = sayField(speaker, { section, list, row: value }, field, translation ?? fieldValue(value, field.key))
  return formatList(
    locale,
    said.flatMap(one => (field.kind === "prose" ? one.split("\n").filter(line => line.trim() !== "") : [one])),
  )
}

function sayPartiesOf({ locale, terms }: Speaker, side: PartySide): string {
  const names = terms.sections.parties.parties.filter(row => row.side === side).map(({ legalName }) => legalName)
  if (names.length > 0 && names.every(name => name !== "")) return formatList(locale, names)
  return byKey(locale, "agreements")("said.openParty", { side })
}

/** The label of a field, in the reader's language. */
export function sayLabel(locale: Locale, { section, list }: FieldPlace, key: string): string {
  return byKey(locale, "terms")(["field", section, list, key, "label"].filter(Boolean).join("."))
}

/** The hint under a field of a form, or nothing. */
export function sayHint(locale: Locale, { section, list }: FieldPlace, key: string): string | undefined {
  const t = byKey(locale, "terms")
  const hint = ["field", section, list, key, "hint"].filter(Boolean).join(".")
  return t.has(hint) ? t(hint) : undefined
}

export function byKey(
  locale: Locale,
  area: "terms" | "taxonomy" | "checks" | "fairness" | "confidentiality" | "agreements",
) {
  return words(locale, area) as unknown as WordsByKey
}

/**
 * Minor units of an ISO 4217 currency, with its code. The decimal places are those of the standard and not those that a
 * runtime finds customary: a signed amount reads the same everywhere. Without a currency the number stands alone.
 */
export function sayAmount(locale: Locale, minor: number, currency: string | null): string {
  const digits = fractionDigits(currency)
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  const style = currency ? ({ style: "currency", currency, currencyDisplay: "code" } as const) : {}
  return new Intl.NumberFormat(formattingLocale(locale), { ...style, ...places }).format(minor / 10 ** digits)
}

export function sayLanguage(locale: Locale, tag: string): string {
  const t = byKey(locale, "taxonomy")
  const isNamedHere = (languagesNamedHere as readonly string[]).includes(tag)
  return languageName(tag, formattingLocale(locale), isNamedHere ? { [tag]: t(`languages.${tag}`) } : {})
}

/** A code that the network's list has no word for any more is shown as it is. */
export function sayCode(locale: Locale, list: "services" | "topics", code: string): string {
  const t = byKey(locale, "taxonomy")
  return t.has(`${list}.${code}`) ? t(`${list}.${code}`) : code
}

/** A party by the legal name that the terms give it, else by the name the portal knows. */
export function sayMember({ terms, names }: Speaker, memberId: string): string {
  const party = terms.sections.parties.parties.find(row => row.memberId === memberId)
  return party?.legalName || names[memberId] || memberId
}

/** The field of a list's rows that says what a row is about. */
const tellingFields: Readonly<Record<string, string>> = {
  "parties.parties": "legalName",
  "parties.signatories": "name",
  "parties.contacts": "name",
  "purpose.expectations": "memberId",
  "purpose.values": "name",
  "services.outputs": "title",
  "services.sites": "name",
  "timeline.milestones": "title",
  "price.payments": "amountMinor",
  "confidentiality.survivals": "subject",
  "publicity.positions": "memberId",
  "reviews.reviewPoints": "onDate",
  "exit.lasting": "outcome",
  "exit.capacityGoals": "memberId",
  "legal.notice": "memberId",
  "legal.titles": "title",
  "legal.changes": "section",
}

export function tellingField(place: FieldPlace): string | null {
  return tellingFields[`${place.section}.${place.list}`] ?? null
}

/** What a row is about, in one line: "Interviews done"; its number where it does not say. */
export function sayRow(speaker: Speaker, section: SectionKey, list: Field, row: AnyRow, number: number): string {
  const key = tellingFields[`${section}.${list.key}`]
  const telling = list.kind === "rows" ? list.fields.find(field => field.key === key) : undefined
  const [said] = telling
    ? sayField(speaker, { section, list: list.key, row }, telling, fieldValue(row, telling.key))
    : []
  return said || byKey(speaker.locale, "terms")(`field.${section}.${list.key}.row`, { number })
}

function sayReference(speaker: Speaker, to: string, rowId: string): string {
  const [section = "", key = ""] = to.split(".")
  if (!isSectionKey(section)) return rowId
  const list = fieldsOf(section).find(field => field.key === key)
  const rows = rowsOf(fieldValue(speaker.terms.sections[section], key))
  const place = rows.findIndex(row => row.id === rowId)
  const row = rows[place]
  return list && row
    ? sayRow(speaker, section, list, row, place + 1)
    : byKey(speaker.locale, "agreements")("said.removed")
}

/** Numbers carry their unit where the field's name has it: days, hours, years. */
function sayNumber(locale: Locale, key: string, value: number): string {
  const unit = /(days|hours|years)$/i.exec(key)?.[1]?.toLowerCase()
  return unit ? byKey(locale, "agreements")(`said.${unit}`, { count: value }) : formatNumber(locale, value)
}
