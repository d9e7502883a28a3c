import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { partWords } from "#lib/members/profile/labels"
import type { PartTable } from "#lib/members/profile/parts"
import type { Profile } from "#lib/members/profile/schema"
import { type Shown, showPart } from "#lib/members/profile/show"

export type PublicPart = { id: string; title: string; fields: { key: string; label: string; shown: Shown }[] }

/** Keys follow the table of parts, which the compiler cannot see; a test sees that none is missing. */
type WordsByKey = (key: string) => string

/**
 * One part of a published profile as others read it: the same values as the member sees, under words that speak of the
 * member and not to it. Fields that say nothing are left out.
 */
export function publicPart(locale: Locale, profile: Profile, table: PartTable): PublicPart {
  const t = words(locale, "directory") as unknown as WordsByKey
  const key = `parts.${profile.kind}.${table.part}`
  const label = (field: string) => t(`${key}.fields.${field}`)
  const asked = partWords(locale, profile.kind, table.part)
  const inRows = table.fields.flatMap(field => (field.kind === "rows" ? field.fields.slice(1) : []))
  const terms = new Map(inRows.map(field => [asked.label(field.key), label(field.key)]))
  return {
    id: table.part,
    title: t(`${key}.title`),
    fields: showPart(locale, profile, table).flatMap(({ key, shown }) =>
      // The head of the page says these; they have no words of their own here.
      shown === null || inHead.includes(key) ? [] : [{ key, label: label(key), shown: renamed(shown, terms) }],
    ),
  }
}

const inHead = ["summary", "localResourceKind"]

function renamed(shown: Shown, terms: ReadonlyMap<string, string>): Shown {
  if (shown.kind !== "rows") return shown
  const rows = shown.rows.map(({ heading, facts }) => ({
    heading,
    facts: facts.map(({ term, text }) => ({ term: terms.get(term) ?? term, text })),
  }))
  return { kind: "rows", rows }
}
