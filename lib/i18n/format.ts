import { fractionDigits } from "#lib/currencies"
import { direction, formattingLocale, type Locale } from "#lib/i18n/locales"

/** A calendar day (YYYY-MM-DD) with its month in words: 4 December 2026. */
export function formatDay(locale: Locale, day: string): string {
  return together(locale, longDay(locale).format(startOf(day)))
}

/** From one calendar day to another, what they share said once: 10–24 March 2027. */
export function formatDays(locale: Locale, from: string, to: string): string {
  return together(locale, longDay(locale).formatRange(startOf(from), startOf(to)))
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
  const format = formatter(locale, "shortDay", { day: "numeric", month: "short", timeZone: "UTC" })
  return together(locale, format.format(startOf(day)))
}

/** A month on an axis: Jan 2027. */
export function formatMonth(locale: Locale, moment: Date): string {
  const format = formatter(locale, "month", { month: "short", year: "numeric", timeZone: "UTC" })
  return together(locale, format.format(moment))
}

/** A moment with its day and time in UTC, named so. */
export function formatMoment(locale: Locale, moment: Date): string {
  const time = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" } as const
  const format = formatter(locale, "moment", { ...time, timeZone: "UTC", timeZoneName: "short" })
  return together(locale, format.format(moment))
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

/** A part of a whole, from 0 to 1: 41.7%. */
export function formatShare(locale: Locale, share: number): string {
  const style = { style: "percent", maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(formattingLocale(locale), style).format(share)
}

/** "Bengali, Sylheti and English". */
export function formatList(locale: Locale, values: string[]): string {
  return new Intl.ListFormat(formattingLocale(locale), { type: "conjunction" }).format(values)
}

const startOf = (day: string) => new Date(`${day}T00:00:00Z`)

const longDay = (locale: Locale) =>
  formatter(locale, "day", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })

/**
 * A date in one piece: no line ends between its day and its month, and among words that run from right to left its parts
 * keep their order (first strong isolate).
 */
function together(locale: Locale, date: string): string {
  const unbroken = date.replace(/(\d) (?=\p{L})/gu, "$1\u00A0")
  return direction(locale) === "rtl" ? `\u2068${unbroken}\u2069` : unbroken
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}/${name}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(formattingLocale(locale), options)
  formatters.set(key, known)
  return known
}
