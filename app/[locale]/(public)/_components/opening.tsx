import type { NetworkNumbers } from "#lib/content/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { directoryWordsMax } from "#lib/members/directory/schema"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** What this is in one sentence, the way into the directory, and how large the network is. */
export function Opening({ numbers }: { numbers: NetworkNumbers }) {
  const locale = requestLocale()
  const t = words(locale, "pages")
  const c = words(locale, "content")
  return (
    <header className="opening">
      <h1>{t("home.sentence")}</h1>
      <search>
        <form action={`/${locale}${paths.directory()}`} className="search-line no-print">
          <div className="field">
            <label htmlFor="q">{c("home.search.label")}</label>
            <input id="q" name="q" type="search" maxLength={directoryWordsMax} dir="auto" />
          </div>
          <button className="button" type="submit">
            {c("home.search.submit")}
          </button>
        </form>
      </search>
      <section className="numbers" aria-label={t("home.numbers.heading")}>
        <ul>
          <li>{t("home.numbers.members", { count: numbers.members })}</li>
          <li>{t("home.numbers.countries", { count: numbers.countries })}</li>
          <li>{t("home.numbers.partnerships", { count: numbers.partnerships })}</li>
        </ul>
        <p className="quiet">{t("home.numbers.counted", { date: formatDay(locale, numbers.countedOn) })}</p>
      </section>
    </header>
  )
}
