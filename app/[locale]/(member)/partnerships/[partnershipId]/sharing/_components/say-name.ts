import type { KnownName } from "#lib/confidentiality/known-names"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Whose name it is: where all parties have read it, else what the reader's own side knows of it. */
export function sayName(locale: Locale, { kind, where }: Pick<KnownName, "kind" | "where">): string {
  const t = words(locale, "confidentiality")
  if (!where) return t(`knownNames.kinds.${kind}`)
  return t(`knownNames.places.${where.place}`, { reference: where.reference, date: formatDay(locale, where.on) })
}
