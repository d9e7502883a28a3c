import type { ReactNode } from "react"
import { checkedLine, facetLabel, facetLabels, shortList } from "#components/members/directory-labels"
import { Facts } from "#components/ui/facts"
import { SideMark } from "#components/ui/mark"
import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { DirectoryRow } from "#lib/members/directory/views"
import { paths } from "#lib/paths"

const placesShown = 3
const servicesShown = 3

/** A member as the directory shows it: who, where, in which languages, what for, on which conditions, from when. */
export function DirectoryCard({
  row,
  locale,
  today,
  action,
}: {
  row: DirectoryRow
  locale: Locale
  /** YYYY-MM-DD: a day that has passed reads "now". */
  today: string
  action?: ReactNode
}) {
  const isLocal = row.kind === "local_resource"
  return (
    <article className="card member-card" id={row.slug}>
      <div className="between">
        <h3>
          <a href={`/${locale}${paths.profile(row.slug)}`}>
            <bdi>{row.name}</bdi>
          </a>
        </h3>
        <State tone={row.verifiedOn ? "done" : "plain"}>
          {row.verifiedOn && <span aria-hidden="true">✓</span>} {checkedLine(locale, row)}
        </State>
      </div>
      <p className="member-line">
        <SideMark kind={row.kind} /> {memberLine(locale, row)}
      </p>
      <p dir="auto">{row.summary}</p>
      {isLocal && <Facts facts={cardFacts(locale, row, today)} columns />}
      {action}
    </article>
  )
}

/** "Local NGO · Bangladesh and India · speaks Bengali and Sylheti". */
function memberLine(locale: Locale, row: DirectoryRow): string {
  const languages = shortList(locale, facetLabels(locale, "language", row.languages), placesShown)
  const parts = [
    row.localResourceKind
      ? facetLabel(locale, "kind", row.localResourceKind)
      : words(locale, "common")("sides.corporate"),
    row.countries.length > 0 && shortList(locale, facetLabels(locale, "country", row.countries), placesShown),
    row.languages.length > 0 && words(locale, "directory")("card.interviews", { languages }),
  ]
  return parts.filter(part => part !== false).join(" · ")
}

function cardFacts(locale: Locale, row: DirectoryRow, today: string) {
  const t = words(locale, "directory")
  return [
    {
      term: t("card.services"),
      value: shortList(locale, facetLabels(locale, "service", row.services), servicesShown, "phrases"),
    },
    {
      term: t("card.funding"),
      value: row.fundingStance ? facetLabel(locale, "funding", row.fundingStance) : t("shortlist.notStated"),
    },
    { term: t("card.free"), value: freeLine(locale, row, today) },
  ]
}

/** From when there is room for new work, and how long it takes to begin. */
export function freeLine(
  locale: Locale,
  { freeFrom, leadTimeDays }: Pick<DirectoryRow, "freeFrom" | "leadTimeDays">,
  today: string,
): string {
  const t = words(locale, "directory")
  // A profile says a day only where the member is not free yet.
  const when = freeFrom && freeFrom > today ? formatDay(locale, freeFrom) : t("card.freeNow")
  return leadTimeDays === null ? when : t("card.lead", { when, count: leadTimeDays })
}
