import { ButtonForm } from "#components/form/button-form"
import { DirectoryCard } from "#components/members/directory-card"
import { facetLabels } from "#components/members/directory-labels"
import { Empty } from "#components/ui/empty"
import { Pages } from "#components/ui/pages"
import { today } from "#lib/clock"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { anySearch, type DirectorySearch, directoryQuery, withoutPart } from "#lib/members/directory/schema"
import type { DirectoryResult, DirectoryRow } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitShortlistAddition } from "../actions"

type Props = {
  search: DirectorySearch
  result: DirectoryResult
  /** Members on the reader's shortlist; null for readers who have none. */
  saved: string[] | null
}

export function Results({ search, result, saved }: Props) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const c = words(locale, "common")
  if (result.total === 0) return <NothingFound search={search} result={result} />
  return (
    <>
      {result.isAlike && <p className="quiet">{t("alike")}</p>}
      <ul className="cards">
        {result.rows.map(row => (
          <li key={row.memberId}>
            <DirectoryCard
              row={row}
              locale={locale}
              today={today()}
              action={saved && row.kind === "local_resource" && <Save row={row} saved={saved} search={search} />}
            />
          </li>
        ))}
      </ul>
      <Pages
        page={result.page}
        pages={result.pages}
        href={page => `/${locale}${paths.directory(directoryQuery({ ...search, page }))}`}
        words={{
          label: c("pages.label"),
          previous: c("pages.previous"),
          next: c("pages.next"),
          current: c("pages.current", { page: result.page, pages: result.pages }),
        }}
      />
    </>
  )
}

function Save({ row, saved, search }: { row: DirectoryRow; saved: string[]; search: DirectorySearch }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  if (saved.includes(row.memberId))
    return (
      <p className="quiet card-action">
        <a href={`/${locale}${paths.organisation.shortlist}`}>{t("card.saved")}</a>
      </p>
    )
  const returnTo = `${paths.directory(directoryQuery(search))}#${row.slug}`
  return (
    <div className="card-action no-print">
      <ButtonForm action={submitShortlistAddition} hidden={{ localResourceId: row.memberId, returnTo }} quiet>
        {t("card.save")} <span className="visually-hidden">{t("card.saveNamed", { member: row.name })}</span>
      </ButtonForm>
    </div>
  )
}

/** Says which one choice stands in the way most, and offers to take it out. */
function NothingFound({ search, result }: Pick<Props, "search" | "result">) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const whole = `/${locale}${paths.directory(directoryQuery(anySearch({ side: search.side })))}`
  if (result.listed === 0)
    return (
      <Empty heading={t("empty.unfiltered")}>
        <p>{t("empty.unfilteredExplained")}</p>
      </Empty>
    )
  if (!result.best)
    return (
      <Empty heading={t("empty.title")}>
        <p>{t("empty.nothing")}</p>
        <p>
          <a href={whole}>{t("empty.all")}</a>
        </p>
      </Empty>
    )
  const { remove, count } = result.best
  const value =
    remove === "words"
      ? t("quoted", { words: search.q })
      : formatList(locale, facetLabels(locale, remove, search[remove]))
  return (
    <Empty heading={t("empty.title")}>
      <p>{t("empty.best", { value, count })}</p>
      <p className="row">
        <a
          className="button button-quiet"
          href={`/${locale}${paths.directory(directoryQuery(withoutPart(search, remove)))}`}
        >
          {t("empty.remove", { value })}
        </a>
        <a href={whole}>{t("empty.all")}</a>
      </p>
    </Empty>
  )
}
