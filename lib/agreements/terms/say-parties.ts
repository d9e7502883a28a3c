import type { Speaker } from "#lib/agreements/terms/say-field"
import type { Terms } from "#lib/agreements/terms/schema"
import type { Party } from "#lib/agreements/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"

/** The other parties as they are called in a sentence: "Nordvik Apparel and Alder & Finch Stores". */
export function sayOthers(locale: Locale, parties: readonly Party[]): string {
  return formatList(
    locale,
    parties.filter(party => !party.isYou).map(party => party.name),
  )
}

/** A speaker for these terms who knows the parties by the names that the portal has for them. */
export function speakerFor(locale: Locale, terms: Terms, parties: readonly Party[]): Speaker {
  return { locale, terms, names: Object.fromEntries(parties.map(party => [party.memberId, party.name])) }
}
