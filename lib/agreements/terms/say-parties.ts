import type { Speaker } from "#lib/agreements/terms/say-field"
import type { Terms } from "#lib/agreements/terms/schema"
import type { Party } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"

/** A speaker for these terms who knows the parties by the names that the portal has for them. */
export function speakerFor(locale: Locale, terms: Terms, parties: readonly Party[]): Speaker {
  return { locale, terms, names: Object.fromEntries(parties.map(party => [party.memberId, party.name])) }
}
