import { fractionDigits } from "#lib/currencies"
import { formattingLocale, type Locale } from "#lib/i18n/locales"

/** A calendar day (YYYY-MM-DD) with its month in words: 4 December 2026. */
export function formatDay(locale: Locale, day: string): string {
  return formatter(locale, "day", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

const calendarDay = /^\d{4}-\d{2}-\d{2}$/

/** Values kept with an event or notice, as a sentence shows them: days with their month in words, the rest as it is. */
export function shownValues<Value extends string | number>(
  locale: Locale,
  values: Record<string, Value>,
): Record<string, Value | string> {
  const shown = (value: Value) =>
    typeof value === "string" && calendarDay.test(value) ? formatDay(locale, value) : value
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]))
}

/** A calendar day where room is scarce and its year is plain: 4 Dec. */
export function formatShortDay(locale: Locale, day: string): string {
  return formatter(locale, "shortDay", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** A month on an axis: Jan 2027. */
export function formatMonth(locale: Locale, moment: Date): string {
  return formatter(locale, "month", { month: "short", year: "numeric", timeZone: "UTC" }).format(moment)
}

/** A moment with its day and time in UTC, named so. */
export function formatMoment(locale: Locale, moment: Date): string {
  const time = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" } as const
  return formatter(locale, "moment", { ...time, timeZone: "UTC", timeZoneName: "short" }).format(moment)
}

/**
 * An amount in minor units of an ISO 4217 currency, always with its code: EUR 1,250.00. The places are those of the
 * standard: Intl's own, none for PKR or IDR, would show what was agreed a hundred times too large.
 */
export function formatMoney(locale: Locale, minorUnits: number, currency: string): string {
  const digits = fractionDigits(currency)
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const style = { style: "currency", currency, currencyDisplay: "code", ...places } as const
  return new Intl.NumberFormat(formattingLocale(locale), style).format(minorUnits / 10 ** digits)
}

export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(formattingLocale(locale)).format(value)
}

/** "Bengali, Sylheti and English". */
export function formatList(locale: Locale, values: string[]): string {
  return new Intl.ListFormat(formattingLocale(locale), { type: "conjunction" }).format(values)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}/${name}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(formattingLocale(locale), options)
  formatters.set(key, known)
  return known
}
