import type { Finding, Severity } from "#lib/agreements/checks/check"
import { byKey, sayAmount, sayLanguage } from "#lib/agreements/terms/say-field"
import { countryName, isCountry } from "#lib/countries"
import { formatDay } from "#lib/i18n/format"
import { formattingLocale, type Locale } from "#lib/i18n/locales"

/** A finding's sentence in the reader's language. */
export function sayFinding(locale: Locale, { id, values }: Finding): string {
  return byKey(locale, "checks")(`finding.${id}`, sayValues(locale, values))
}

/** The values of a finding with its days, amounts, languages and countries as people write them. */
export function sayValues(locale: Locale, values: Finding["values"]): Finding["values"] {
  const currency = typeof values.currency === "string" && values.currency !== "" ? values.currency : null
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, sayValue(locale, name, value, currency)]),
  )
}

function sayValue(locale: Locale, name: string, value: string | number, currency: string | null): string | number {
  const text = String(value)
  if (name.endsWith("On")) return formatDay(locale, text)
  if (name.endsWith("Minor")) return sayAmount(locale, Number(value), currency)
  if (name.endsWith("Country") && isCountry(text)) return countryName(text, formattingLocale(locale))
  return name.endsWith("Language") ? sayLanguage(locale, text) : value
}

/** The gravest first. */
export const severities: readonly Severity[] = ["blocks", "warns", "advises"]
