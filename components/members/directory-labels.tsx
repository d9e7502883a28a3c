import { formattingLocale, type Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { DirectoryRow, FacetName } from "#lib/members/directory/views"
import { type ListName, listLabel } from "#lib/members/profile/lists"
import type { VerificationLevel } from "#lib/members/taxonomy/verification-levels"

const lists: Record<Exclude<FacetName, "verified">, ListName> = {
  country: "countries",
  service: "services",
  topic: "topics",
  kind: "localResourceKinds",
  funding: "fundingStances",
  language: "languages",
}

/** The name of one value of a facet, in the reader's language. */
export function facetLabel(locale: Locale, facet: FacetName, value: string): string {
  if (facet === "verified") return levelLabel(locale, value as VerificationLevel)
  return listLabel(lists[facet], value, locale)
}

export function facetLabels(locale: Locale, facet: FacetName, values: readonly string[]): string[] {
  return values.map(value => facetLabel(locale, facet, value))
}

export function levelLabel(locale: Locale, level: VerificationLevel): string {
  return words(locale, "taxonomy")(`verificationLevels.${level}`)
}

/** The first few, and in words how many more there are. Names stand in a row; phrases, a capital each, stand apart. */
export function shortList(
  locale: Locale,
  labels: string[],
  shownMax: number,
  kind: "names" | "phrases" = "names",
): string {
  const shown = labels.length <= shownMax + 1 ? labels : labels.slice(0, shownMax)
  const list =
    kind === "phrases"
      ? shown.join(" · ")
      : new Intl.ListFormat(formattingLocale(locale), { type: "unit", style: "short" }).format(shown)
  const hidden = labels.length - shown.length
  return hidden === 0 ? list : words(locale, "directory")("card.more", { list, count: hidden })
}

/** What was checked and in which month, in one line: "Documents checked, March 2026". */
export function checkedLine(locale: Locale, row: Pick<DirectoryRow, "verificationLevel" | "verifiedOn">): string {
  const level = levelLabel(locale, row.verificationLevel)
  if (!row.verifiedOn) return level
  const format = new Intl.DateTimeFormat(formattingLocale(locale), { month: "long", year: "numeric", timeZone: "UTC" })
  return words(locale, "directory")("card.checked", { level, month: format.format(new Date(row.verifiedOn)) })
}
