import type { ClearanceLine, Held } from "#lib/agreements/clearance/lines"
import type { ClearanceView } from "#lib/agreements/clearance/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

export function sayHeld(locale: Locale, { kind, name }: Pick<Held, "kind" | "name">): string {
  return words(locale, "clearance")(`held.${kind}`, { name })
}

export function sayFate(locale: Locale, line: ClearanceLine): string {
  const { fate, doneOn, keptUntil, reason, which } = line
  const on = keptUntil ?? doneOn
  const day = on ? formatDay(locale, on) : ""
  return words(locale, "clearance")(`fates.${fate}`, { day, reason: reason ?? "law", which })
}

export function sayState(locale: Locale, { state, isOverdue, dueOn, keptUntil }: ClearanceView): string {
  const day = formatDay(locale, keptUntil ?? dueOn)
  return words(locale, "clearance")(`states.${isOverdue && state === "due" ? "overdue" : state}`, { day })
}
