import { GuidanceCard } from "#components/content/guidance-card"
import { SideMark } from "#components/ui/mark"
import { type GuidanceMoment, type GuidanceReader, type GuidanceSide, guidancePoints } from "#lib/content/guidance"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** The points of one moment: the two sides beside each other, then what is asked of both. */
export function MomentSection({ moment, reader }: { moment: GuidanceMoment; reader: GuidanceReader | null }) {
  const t = words(requestLocale(), "guidance")
  const sides: GuidanceSide[] = reader ? [reader] : ["company", "local_resource"]
  return (
    <section id={moment} className="moment">
      <h2>{t(`moments.${moment}.heading`)}</h2>
      <p className="quiet">{t(`moments.${moment}.introduction`)}</p>
      <div className={sides.length > 1 ? "two-sides" : undefined}>
        {sides.map(side => (
          <SidePoints key={side} moment={moment} side={side} wide={sides.length === 1} />
        ))}
      </div>
      <SidePoints moment={moment} side="both" wide />
    </section>
  )
}

function SidePoints({ moment, side, wide }: { moment: GuidanceMoment; side: GuidanceSide; wide: boolean }) {
  const t = words(requestLocale(), "guidance")
  const points = guidancePoints.filter(point => point.moment === moment && point.side === side)
  const ink = side === "company" ? "side-company" : side === "local_resource" ? "side-local" : undefined
  return (
    <section id={`${moment}-${side}`} className="side-points">
      <h3 className={ink}>
        {side !== "local_resource" && <SideMark kind="corporate" />}
        {side !== "company" && <SideMark kind="local_resource" />} {t(`sides.${side}.heading`)}
      </h3>
      <ul className={wide ? "guidance-points guidance-points-wide" : "guidance-points"}>
        {points.map(point => (
          <GuidanceCard key={point.id} point={point} locale={requestLocale()} />
        ))}
      </ul>
    </section>
  )
}
