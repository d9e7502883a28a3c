import { TopicBars } from "#components/figures/topic-bars"
import { facetLabel, facetLabels, shortList } from "#components/members/directory-labels"
import { MemberLink } from "#components/members/member-link"
import { Empty } from "#components/ui/empty"
import type { CountryCode } from "#lib/countries"
import { words } from "#lib/i18n/words"
import { anySearch, directoryQuery } from "#lib/members/directory/schema"
import type { DirectoryResult } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

const rowsShown = 5
const topicsShown = 10

/** Who can help here, and with what. */
export function LocalResources({
  code,
  country,
  found,
}: {
  code: CountryCode
  country: string
  found: DirectoryResult
}) {
  const locale = requestLocale()
  const t = words(locale, "content")
  if (found.total === 0) return <Nobody />
  const topics = found.facets.topic.map(({ value, count }) => ({ label: facetLabel(locale, "topic", value), count }))
  const [first] = topics
  return (
    <section>
      <h2>{t("country.here", { country })}</h2>
      <div className="country-here">
        <div>
          <ul className="list">
            {found.rows.slice(0, rowsShown).map(row => (
              <li key={row.memberId}>
                <MemberLink member={row} locale={locale} />
                <br />
                <span className="quiet">
                  {row.localResourceKind && facetLabel(locale, "kind", row.localResourceKind)} ·{" "}
                  {shortList(locale, facetLabels(locale, "service", row.services), 2, "phrases")}
                </span>
              </li>
            ))}
          </ul>
          <p className="card-action">
            <a
              className="button button-quiet"
              href={`/${locale}${paths.directory(directoryQuery(anySearch({ country: [code] })))}`}
            >
              {t("country.hereAll", { count: found.total })}
            </a>
          </p>
        </div>
        {first && (
          <TopicBars
            bars={topics.slice(0, topicsShown)}
            caption={t("country.topicsFinding", { topic: first.label, country, count: first.count })}
            words={{
              table: t("country.topicsTable"),
              label: t("country.topic"),
              count: t("country.organisations"),
            }}
          />
        )}
      </div>
    </section>
  )
}

function Nobody() {
  const locale = requestLocale()
  const t = words(locale, "content")
  return (
    <Empty heading={t("country.nobody")}>
      <p>{t("country.nobodyExplained")}</p>
      <p className="row">
        <a href={`/${locale}${paths.directory()}`}>{t("country.nobodySearch")}</a>
        <a href={`/${locale}${paths.join}`}>{t("country.nobodyInvite")}</a>
      </p>
    </Empty>
  )
}
