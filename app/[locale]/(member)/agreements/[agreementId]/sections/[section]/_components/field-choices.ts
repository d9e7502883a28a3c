import type { SingleField } from "#lib/agreements/terms/field"
import { rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, isSectionKey, type SectionKey } from "#lib/agreements/terms/fields"
import { byKey, type Speaker, sayCode, sayLanguage, sayMember, sayRow } from "#lib/agreements/terms/say-field"
import { countriesByName, currenciesByName, languagesByName } from "#lib/countries"
import { formattingLocale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { languagesNamedHere, languageTags } from "#lib/members/taxonomy/languages"
import { serviceIds } from "#lib/members/taxonomy/services"
import { topicIds } from "#lib/members/taxonomy/topics"

export type FieldChoice = { value: string; label: string }

/** What may be chosen in a field, in the reader's language; what was chosen before and is no choice any more stays one. */
export function choicesOf(
  speaker: Speaker,
  place: { section: SectionKey; list?: string },
  field: SingleField,
  chosen: readonly string[],
): FieldChoice[] {
  const offered = offeredIn(speaker, place, field)
  const gone = chosen.filter(value => !offered.some(choice => choice.value === value))
  const t = byKey(speaker.locale, "agreements")
  return [
    ...offered,
    ...gone.map(value => ({ value, label: t("form.notAParty", { name: goneName(speaker, field, value) }) })),
  ]
}

function goneName(speaker: Speaker, field: SingleField, value: string): string {
  return field.kind === "member" || field.kind === "members" ? sayMember(speaker, value) : value
}

function offeredIn(
  speaker: Speaker,
  { section, list }: { section: SectionKey; list?: string },
  field: SingleField,
): FieldChoice[] {
  const { locale, terms, names } = speaker
  const language = formattingLocale(locale)
  switch (field.kind) {
    case "choice":
    case "choices": {
      const t = byKey(locale, "terms")
      const key = ["choice", section, list, field.key].filter(Boolean).join(".")
      return field.options.map(value => ({ value, label: t(`${key}.${value}`) }))
    }
    case "yesNo": {
      const c = words(locale, "common")
      return (["yes", "no"] as const).map(value => ({ value, label: c(value) }))
    }
    case "country":
      return countriesByName(language).map(({ code, name }) => ({ value: code, label: name }))
    case "currency":
      return currenciesByName(language).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
    case "language":
    case "languages": {
      const named = Object.fromEntries(languagesNamedHere.map(tag => [tag, sayLanguage(locale, tag)]))
      return languagesByName(languageTags, language, named).map(({ code, name }) => ({ value: code, label: name }))
    }
    case "code":
    case "codes": {
      const ids: readonly string[] = field.list === "services" ? serviceIds : topicIds
      return ids.map(value => ({ value, label: sayCode(locale, field.list, value) }))
    }
    case "member":
    case "members":
      return Object.keys(names).map(value => ({ value, label: names[value] ?? value }))
    case "reference": {
      const [of = "", key = ""] = field.to.split(".")
      const target = isSectionKey(of) ? fieldsOf(of).find(one => one.key === key) : undefined
      if (!target || !isSectionKey(of)) return []
      return rowsOf(fieldValue(terms.sections[of], key)).map((row, index) => ({
        value: row.id,
        label: sayRow(speaker, of, target, row, index + 1),
      }))
    }
    default:
      return []
  }
}
