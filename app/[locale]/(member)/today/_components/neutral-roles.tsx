import type { NeutralRole } from "#lib/agreements/neutral/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Says that the reader is asked to be neutral in an agreement of others, or reads along in one. */
export function NeutralRoles({ locale, roles }: { locale: Locale; roles: NeutralRole[] }) {
  if (roles.length === 0) return null
  const t = words(locale, "agreements")
  const asked = roles.filter(({ state }) => state === "asked").length
  const active = roles.length - asked
  return (
    <div className="notice">
      {asked > 0 && <p>{t("neutral.own.waiting", { count: asked })}</p>}
      {active > 0 && <p>{t("neutral.own.reading", { count: active })}</p>}
      <p>
        <a href={`/${locale}${paths.neutral.all}`}>{t("neutral.own.open")}</a>
      </p>
    </div>
  )
}
