import type { MemberKind } from "#lib/actor"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ProfilePart } from "#lib/members/profile/schema"

/** Keys follow the table of parts, which the compiler cannot see; a test sees that none is missing. */
type WordsByKey = ((key: string) => string) & { has(key: string): boolean }

export type PartWords = {
  title: string
  intro: string
  label: (field: string) => string
  hint: (field: string) => string | undefined
  /** The word on the button that asks for one more row. */
  add: string
}

/** The words of one part of a member's profile. */
export function partWords(locale: Locale, kind: MemberKind, part: ProfilePart): PartWords {
  const t = words(locale, "members") as unknown as WordsByKey
  const key = `parts.${kind}.${part}`
  return {
    title: t(`${key}.title`),
    intro: t(`${key}.intro`),
    label: field => t(`${key}.${field}.label`),
    hint: field => (t.has(`${key}.${field}.hint`) ? t(`${key}.${field}.hint`) : undefined),
    add: t.has(`${key}.add`) ? t(`${key}.add`) : "",
  }
}
