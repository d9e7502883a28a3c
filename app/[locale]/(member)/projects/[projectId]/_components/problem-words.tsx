import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Kinds are kept as codes that outlive the list of today; one that has no words any more is shown as it is. */
export function kindWords(locale: Locale, kind: string): string {
  const t = words(locale, "projects") as unknown as ((key: string) => string) & { has(key: string): boolean }
  const key = `raise.kinds.${kind}`
  return t.has(key) ? t(key) : kind
}

export function severityWords(locale: Locale, severity: string): string {
  const t = words(locale, "taxonomy") as unknown as ((key: string) => string) & { has(key: string): boolean }
  const key = `issueSeverities.${severity}`
  return t.has(key) ? t(key) : severity
}
