import { GuidanceCard } from "#components/content/guidance-card"
import { day, now } from "#lib/clock"
import { guidancePoints } from "#lib/content/guidance"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

/** One point for each side, another one every day. */
export function FromGuidance() {
  const locale = requestLocale()
  const t = words(locale, "pages")
  const today = Math.floor(now().getTime() / day)
  const points = (["company", "local_resource"] as const).flatMap(side => {
    const ofSide = guidancePoints.filter(point => point.side === side)
    return ofSide[today % ofSide.length] ?? []
  })
  return (
    <section className="home-part">
      <h2>{t("home.guidance.heading")}</h2>
      <ul className="guidance-points guidance-points-wide">
        {points.map(point => (
          <GuidanceCard key={point.id} point={point} locale={locale} />
        ))}
      </ul>
      <p>
        <a href={`/${locale}${paths.guidance.home}`}>{t("home.guidance.action")}</a>
      </p>
    </section>
  )
}
