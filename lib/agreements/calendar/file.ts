import createCalendar, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator"
import type { CalendarDay } from "#lib/agreements/calendar/days"
import { addDays } from "#lib/agreements/terms/days"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

export type CalendarFacts = {
  agreementId: string
  reference: string
  days: readonly CalendarDay[]
  /** Grows with everything that is done with the agreement: of two copies of an entry, calendars keep the higher. */
  sequence: number
  /** Where the days can be read in full, after signing in. */
  address: string
  madeAt: Date
}

/**
 * An iCalendar file (RFC 5545) of whole days. An entry keeps its UID for ever, so that a file taken in again moves what was
 * moved and calls off what fell. Entries make nobody busy and are private where a calendar is shared.
 */
export function calendarFile(locale: Locale, facts: CalendarFacts): string {
  const { agreementId, reference, days, sequence, address, madeAt } = facts
  const t = words(locale, "agreements")
  const calendar = createCalendar({
    prodId: { company: "Local Resources Network", product: "Agreements", language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: t("calendar.name", { reference }),
  })
  for (const { id, kind, number, on, isCancelled } of days) {
    calendar.createEvent({
      id: `${agreementId}.${id}`,
      sequence,
      stamp: madeAt,
      start: midnight(on),
      end: midnight(addDays(on, 1)),
      allDay: true,
      summary: t(`calendar.days.${kind}`, { number, reference }),
      description: t("calendar.description", { address }),
      url: address,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  // Every line ends so (RFC 5545, 3.1); the library leaves the last one open.
  return `${calendar.toString()}\r\n`
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
