import { Empty } from "#components/ui/empty"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Three ways on where the words lead nowhere. */
export function NothingFound({ words: typed }: { words: string }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  const ways = [
    [paths.directory(), t("search.toDirectory")],
    [paths.countries.home, t("search.toCountries")],
    [paths.contact, t("search.toContact")],
  ] as const
  return (
    <Empty heading={t("search.none", { words: typed })}>
      <p>{t("search.noneExplained")}</p>
      <ul>
        {ways.map(([path, label]) => (
          <li key={path}>
            <a href={`/${locale}${path}`}>{label}</a>
          </li>
        ))}
      </ul>
    </Empty>
  )
}
