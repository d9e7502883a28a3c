import { facetLabel } from "#components/members/directory-labels"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { type DirectorySearch, directoryWordsMax } from "#lib/members/directory/schema"
import { type DirectoryResult, type FacetName, type FacetValue, facetNames } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

const valuesShown = 7
const openFromStart: FacetName[] = ["country", "funding"]
const corporateFacets: FacetName[] = ["country", "topic", "verified"]

/** Words and facets as one form that asks for an address: nothing is sent until the button is pressed. */
export function Filters({ search, facets }: { search: DirectorySearch; facets: DirectoryResult["facets"] }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const chosen = facetNames.reduce((count, facet) => count + search[facet].length, 0)
  const offered = search.side === "corporate" ? corporateFacets : facetNames
  return (
    <search>
      <form action={`/${locale}${paths.directory()}`} className="filters">
        <div className="field">
          <label htmlFor="q">{t("words")}</label>
          <input id="q" name="q" type="search" defaultValue={search.q} maxLength={directoryWordsMax} dir="auto" />
        </div>
        {search.side === "corporate" && <input type="hidden" name="side" value="corporate" />}
        {search.sort && <input type="hidden" name="sort" value={search.sort} />}
        <details className="filters-folded open-on-desk">
          <summary>{chosen > 0 ? t("filtersChosen", { count: chosen }) : t("filters")}</summary>
          {offered.map(facet => (
            <Facet key={facet} facet={facet} values={withChosen(facets[facet], search[facet])} search={search} />
          ))}
        </details>
        <button className="button" type="submit">
          {t("submit")}
        </button>
      </form>
    </search>
  )
}

/** A chosen value stays in sight even when the other filters leave it nobody. */
function withChosen(values: FacetValue[], chosen: readonly string[]): FacetValue[] {
  const missing = chosen.filter(value => !values.some(one => one.value === value))
  return [...values, ...missing.map(value => ({ value, count: 0 }))]
}

function Facet({ facet, values, search }: { facet: FacetName; values: FacetValue[]; search: DirectorySearch }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  if (values.length === 0) return null
  const chosen = search[facet] as readonly string[]
  const inSight = values.filter(({ value }, place) => place < valuesShown || chosen.includes(value))
  const folded = values.filter(one => !inSight.includes(one))
  const line = (one: FacetValue) => (
    <FacetLine key={one.value} facet={facet} one={one} isChosen={chosen.includes(one.value)} locale={locale} />
  )
  return (
    <details className="facet" open={chosen.length > 0 || openFromStart.includes(facet)}>
      <summary>{t(`facets.${facet}`)}</summary>
      {inSight.map(line)}
      {folded.length > 0 && (
        <details>
          <summary>{t("moreValues", { count: folded.length })}</summary>
          {folded.map(line)}
        </details>
      )}
    </details>
  )
}

type LineProps = { facet: FacetName; one: FacetValue; isChosen: boolean; locale: Locale }

function FacetLine({ facet, one, isChosen, locale }: LineProps) {
  return (
    <label>
      <input type="checkbox" name={facet} value={one.value} defaultChecked={isChosen} />
      <span>
        {facetLabel(locale, facet, one.value)} <span className="count">{one.count}</span>
      </span>
    </label>
  )
}
