import { facetLabel } from "#components/members/directory-labels"
import { words } from "#lib/i18n/words"
import { chosenParts, type DirectorySearch, directoryQuery, sortOf, withoutPart } from "#lib/members/directory/schema"
import { directorySorts, facetNames } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** How many were found, what narrows them (each with a way to take it out), and in which order they stand. */
export function Applied({ search, total }: { search: DirectorySearch; total: number }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const at = (changed: DirectorySearch) => `/${locale}${paths.directory(directoryQuery(changed))}`
  const chips = [
    ...(search.q ? [{ label: t("quoted", { words: search.q }), href: at(withoutPart(search, "words")) }] : []),
    ...facetNames.flatMap(facet =>
      search[facet].map(value => ({
        label: facetLabel(locale, facet, value),
        href: at(withoutPart(search, facet, value)),
      })),
    ),
  ]
  const sorts = directorySorts.filter(sort => sort !== "relevance" || search.q !== "")
  return (
    <div className="applied">
      <div className="row">
        <h2 id="results">{t("found", { count: total })}</h2>
        {chips.length > 0 && (
          <ul className="chips" aria-label={t("applied")}>
            {chips.map(chip => (
              <li key={chip.href}>
                <a href={chip.href}>
                  <span className="visually-hidden">{t("remove", { value: chip.label })}</span>
                  <span aria-hidden="true">
                    <bdi>{chip.label}</bdi> ✕
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
        {chosenParts(search).length > 1 && (
          <a className="quiet" href={at({ ...search, ...allParts, page: 1 })}>
            {t("removeAll")}
          </a>
        )}
      </div>
      {total > 1 && (
        <nav className="switch no-print" aria-label={t("sort")}>
          <span>{t("sort")}</span>
          {sorts.map(sort => (
            <a
              key={sort}
              href={at({ ...search, sort, page: 1 })}
              aria-current={sort === sortOf(search) ? "true" : undefined}
            >
              {t(`sorts.${sort}`)}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}

const allParts = { q: "", country: [], service: [], topic: [], kind: [], funding: [], language: [], verified: [] }
