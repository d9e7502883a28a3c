import { type GuidanceReader, guidanceSides } from "#lib/content/guidance"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** Whom the guidance is read by; null: everybody. Anything unknown in the address counts as everybody. */
export function readerOf(given: string | string[] | undefined): GuidanceReader | null {
  return guidanceSides.find(side => side === given) ?? null
}

/** Links that leave one side's points out, for a shorter page or a sheet of paper for one's own side. */
export function ReaderChoice({ reader }: { reader: GuidanceReader | null }) {
  const locale = requestLocale()
  const t = words(locale, "content")
  const home = `/${locale}${paths.guidance.home}`
  const ways = [
    { reader: null, href: home, label: t("guidance.all") },
    ...guidanceSides.map(side => ({ reader: side, href: `${home}?for=${side}`, label: t(`guidance.${side}`) })),
  ]
  return (
    <nav className="switch no-print" aria-label={t("guidance.show")}>
      <span>{t("guidance.show")}</span>
      {ways.map(way => (
        <a key={way.href} href={way.href} aria-current={way.reader === reader ? "true" : undefined}>
          {way.label}
        </a>
      ))}
    </nav>
  )
}
