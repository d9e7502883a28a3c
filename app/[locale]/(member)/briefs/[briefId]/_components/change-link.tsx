import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** "Change", and for those who hear the page what would be changed. */
export function ChangeLink({ href, part }: { href: string; part: string }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  return (
    <a href={`/${locale}${href}`} aria-label={t("buttons.changePart", { part })}>
      {t("buttons.change")}
    </a>
  )
}
