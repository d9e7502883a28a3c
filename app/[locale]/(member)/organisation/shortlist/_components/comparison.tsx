import { freeLine } from "#components/members/directory-card"
import { checkedLine, facetLabels } from "#components/members/directory-labels"
import { MemberLink } from "#components/members/member-link"
import { today } from "#lib/clock"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { comparedMax } from "#lib/members/directory/schema"
import type { ShortlistRow } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Up to four side by side, one aspect a row. Where all say the same, the row says so in words. */
export function Comparison({ rows, mayWrite }: { rows: ShortlistRow[]; mayWrite: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  if (rows.length < 2) return null
  const shown = rows.slice(0, comparedMax)
  return (
    <section className="comparison">
      <h2>{t("shortlist.compared")}</h2>
      {rows.length > comparedMax && <p className="quiet">{t("shortlist.tooMany")}</p>}
      {/* A region that scrolls must be reached by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is scrolled with the keys once it has focus */}
      <section className="scroll" tabIndex={0} aria-label={t("shortlist.compared")}>
        <table className="side-by-side">
          <caption>{t("shortlist.caption", { count: shown.length })}</caption>
          <thead>
            <tr>
              <td />
              {shown.map(row => (
                <th key={row.memberId} scope="col">
                  <MemberLink member={row} locale={locale} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {aspects(shown).map(({ aspect, values }) => (
              <Aspect key={aspect} heading={aspect} values={values} rows={shown} />
            ))}
          </tbody>
          {mayWrite && (
            <tfoot>
              <tr className="no-print">
                <td />
                {shown.map(row => (
                  <td key={row.memberId}>
                    <a href={`/${locale}${paths.briefs.create(row.memberId)}`}>
                      {t("shortlist.sendBrief", { member: row.name })}
                    </a>
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </section>
  )
}

function aspects(rows: ShortlistRow[]): { aspect: string; values: string[] }[] {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const listed = (facet: "country" | "service" | "topic" | "language" | "kind" | "funding", values: string[]) =>
    values.length === 0 ? t("shortlist.notStated") : formatList(locale, facetLabels(locale, facet, values).toSorted())
  const one = (facet: "kind" | "funding", value: string | null) => listed(facet, value === null ? [] : [value])
  return [
    { aspect: t("shortlist.rows.kind"), values: rows.map(row => one("kind", row.localResourceKind)) },
    { aspect: t("shortlist.rows.country"), values: rows.map(row => listed("country", row.countries)) },
    { aspect: t("shortlist.rows.services"), values: rows.map(row => listed("service", row.services)) },
    { aspect: t("shortlist.rows.topics"), values: rows.map(row => listed("topic", row.topics)) },
    { aspect: t("shortlist.rows.languages"), values: rows.map(row => listed("language", row.languages)) },
    { aspect: t("shortlist.rows.funding"), values: rows.map(row => one("funding", row.fundingStance)) },
    { aspect: t("shortlist.rows.free"), values: rows.map(row => freeLine(locale, row, today())) },
    { aspect: t("shortlist.rows.verified"), values: rows.map(row => checkedLine(locale, row)) },
  ]
}

/** On a phone the cells stand below each other, so each says whose it is. */
function Aspect({ heading, values, rows }: { heading: string; values: string[]; rows: ShortlistRow[] }) {
  const t = words(requestLocale(), "directory")
  const areAlike = new Set(values).size === 1
  return (
    <tr>
      <th scope="row">
        {heading}
        {areAlike && <span className="hint">{t("shortlist.same")}</span>}
      </th>
      {values.map((value, place) => (
        <td key={place} className={areAlike ? "alike" : undefined}>
          <SideByName row={rows[place]} />
          {value}
        </td>
      ))}
    </tr>
  )
}

function SideByName({ row }: { row: ShortlistRow | undefined }) {
  return (
    <span className="side-by-side-name side side-local" aria-hidden="true">
      <bdi>{row?.name}</bdi>
    </span>
  )
}
