import { words } from "#lib/i18n/words"
import { anySearch, type DirectorySearch, directoryQuery } from "#lib/members/directory/schema"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** The way from local resources to companies and back, with the words that were typed. */
export function OtherSide({ search }: { search: DirectorySearch }) {
  const locale = requestLocale()
  const t = words(locale, "directory")
  const isCorporate = search.side === "corporate"
  const other = anySearch({ q: search.q, side: isCorporate ? "local_resource" : "corporate" })
  return (
    <p className="quiet other-side">
      <a href={`/${locale}${paths.directory(directoryQuery(other))}`}>
        {isCorporate ? t("toLocalResources") : t("toCorporate")}
      </a>
    </p>
  )
}
