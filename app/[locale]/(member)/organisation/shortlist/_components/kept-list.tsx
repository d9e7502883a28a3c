import { ButtonForm } from "#components/form/button-form"
import { checkedLine, facetLabel, facetLabels, shortList } from "#components/members/directory-labels"
import { MemberLink } from "#components/members/member-link"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import type { ShortlistRow } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitShortlistRemoval } from "../actions"

/** The list itself. Ticks ask for an address with the chosen side by side; the form has no other fields. */
export function KeptList({ rows, compared }: { rows: ShortlistRow[]; compared: string[] }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  return (
    <section>
      <form id="compare" action={`/${locale}${paths.organisation.shortlist}`} />
      <ul className="list">
        {rows.map(row => (
          <li key={row.memberId} className="kept">
            {rows.length > 1 && (
              <label className="kept-tick no-print">
                <input
                  type="checkbox"
                  name="compare"
                  value={row.slug}
                  form="compare"
                  defaultChecked={compared.includes(row.slug)}
                />
                <span className="visually-hidden">{row.name}</span>
              </label>
            )}
            <Kept row={row} />
            <ButtonForm
              action={submitShortlistRemoval}
              hidden={{ localResourceId: row.memberId, returnTo: paths.organisation.shortlist }}
              quiet
            >
              {t("shortlist.remove")} <span className="visually-hidden">{row.name}</span>
            </ButtonForm>
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <div className="buttons">
          <button className="button" type="submit" form="compare">
            {t("shortlist.compare")}
          </button>
          <span className="quiet button-beside">{t("shortlist.choose")}</span>
        </div>
      )}
    </section>
  )
}

function Kept({ row }: { row: ShortlistRow }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  return (
    <div className="kept-main">
      <MemberLink member={row} locale={locale} />
      <br />
      {row.localResourceKind && facetLabel(locale, "kind", row.localResourceKind)} ·{" "}
      {shortList(locale, facetLabels(locale, "country", row.countries), 3)} · {checkedLine(locale, row)}
      <br />
      <span className="quiet">{t("shortlist.saved", { date: formatDay(locale, row.addedOn) })}</span>
    </div>
  )
}
