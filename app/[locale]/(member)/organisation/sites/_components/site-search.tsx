import { words } from "#lib/i18n/words"
import type { SiteView } from "#lib/members/views"
import { requestLocale } from "#lib/web/request"
import { submitLink } from "../actions"
import { SiteList } from "./site-list"

/** Looks a site up in the register. */
export function SiteSearch({ search, found }: { search: string; found: SiteView[] }) {
  const t = words(requestLocale(), "members")
  return (
    <section className="section" aria-labelledby="find-site">
      <h2 id="find-site">{t("sites.find")}</h2>
      <search>
        <form className="search-line">
          <div className="field">
            <label htmlFor="q">{t("sites.words")}</label>
            <input id="q" name="q" type="search" defaultValue={search} maxLength={100} dir="auto" />
          </div>
          <button className="button" type="submit">
            {t("sites.search")}
          </button>
        </form>
      </search>
      {search !== "" && found.length === 0 && <p>{t("sites.notFound")}</p>}
      <SiteList sites={found} act={{ action: submitLink, label: "link" }} />
    </section>
  )
}
