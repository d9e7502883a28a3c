import { Empty } from "#components/ui/empty"
import type { ActingMember } from "#lib/actor"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Nothing needs the reader: where they could go instead. */
export function NothingWaiting({ locale, member }: { locale: Locale; member: ActingMember | null }) {
  const t = words(locale, "today")
  const own = member?.kind === "corporate" ? paths.directory() : paths.organisation.profile
  return (
    <Empty heading={t("none")}>
      <p>{t("noneExplained")}</p>
      <p>
        <a href={`/${locale}${member ? own : paths.moderation.home}`}>
          {t(member?.kind === "corporate" ? "noneCorporate" : member ? "noneLocal" : "noneModerator")}
        </a>
      </p>
    </Empty>
  )
}
