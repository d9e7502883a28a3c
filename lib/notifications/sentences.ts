import { shownValues } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { NotificationView } from "#lib/notifications/views"

/** Kinds come from commands at run time, so their keys cannot be typed; a test sees that each has words. */
type WordsByKind = ((key: string, values?: Record<string, string | number>) => string) & { has(key: string): boolean }

/** What a notification says on its reader's page, and the verb with which they go there. */
export function notificationWords(
  locale: Locale,
  { kind, values }: Pick<NotificationView, "kind" | "values">,
): { sentence: string; verb: string } {
  const t = words(locale, "notifications") as unknown as WordsByKind
  const verb = `verbs.${kind}`
  return {
    sentence: t.has(kind) ? t(kind, shownValues(locale, values)) : t("otherwise"),
    verb: t(t.has(verb) ? verb : "verbs.otherwise"),
  }
}

/** People may be in danger: it stands before everything else, however long ago it came. */
export function isGrave({ kind }: Pick<NotificationView, "kind">): boolean {
  return kind === "graveProblemRaised" || kind === "reportUrgent"
}

export function gravestFirst(newestFirst: readonly NotificationView[]): NotificationView[] {
  return newestFirst.toSorted((one, other) => Number(isGrave(other)) - Number(isGrave(one)))
}
