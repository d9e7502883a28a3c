import type { Finding } from "#lib/agreements/checks/check"
import { byKey, sayAmount, sayLanguage } from "#lib/agreements/terms/say-field"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"

/** A finding's sentence in the reader's language, its days, amounts and languages written as people write them. */
export function sayFinding(locale: Locale, { id, values }: Finding): string {
  const currency = typeof values.currency === "string" && values.currency !== "" ? values.currency : null
  const shown = Object.entries(values).map(([name, value]) => [name, sayValue(locale, name, value, currency)])
  return byKey(locale, "checks")(`finding.${id}`, Object.fromEntries(shown))
}

function sayValue(locale: Locale, name: string, value: string | number, currency: string | null): string | number {
  if (name.endsWith("On")) return formatDay(locale, String(value))
  if (name.endsWith("Minor")) return sayAmount(locale, Number(value), currency)
  return name.endsWith("Language") ? sayLanguage(locale, String(value)) : value
}

const order = ["blocks", "warns", "advises"] as const

/** The gravest first; among equals in the order of the sections. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
}
