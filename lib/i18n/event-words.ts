import { shownValues } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { type Area, messages } from "#lib/i18n/messages"
import { words } from "#lib/i18n/words"

/** Events come from rooms at run time, so their keys cannot be typed. */
type WordsByEvent = ((key: string, values?: Record<string, string | number>) => string) & { has(key: string): boolean }

/**
 * The sentence of an audit event, from whatever area has it under `events.<noun>.<participle>`; null where none has.
 * Its values are those of the event and `by`, the name of who did it.
 */
export function eventSentence(
  locale: Locale,
  event: string,
  values: Record<string, string | number | boolean | null> & { by: string },
): string | null {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value : String(value ?? "")]),
  )
  for (const area of Object.keys(messages(locale)) as Area[]) {
    const t = words(locale, area) as unknown as WordsByEvent
    if (t.has(`events.${event}`)) return t(`events.${event}`, shownValues(locale, shown))
  }
  return null
}
