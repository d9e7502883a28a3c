import type { GuidancePoint, GuidancePointId } from "#lib/content/guidance"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** One do or don't with why it matters, words to use, and where the portal has a place for it. */
export function GuidanceCard({ point, locale }: { point: GuidancePoint<GuidancePointId>; locale: Locale }) {
  const t = words(locale, "guidance")
  const side = point.side === "company" ? "company" : point.side === "local_resource" ? "local" : "both"
  return (
    <li id={point.id} className={`point point-${side}`}>
      <p className={`point-kind point-${point.kind}`}>{t(`kinds.${point.kind}`)}</p>
      <h4>{t(`points.${point.id}.title`)}</h4>
      <p>{t(`points.${point.id}.why`)}</p>
      <p className="example">
        <span className="visually-hidden">{t("labels.example")}: </span>
        <q>{t(`points.${point.id}.example`)}</q>
      </p>
      <p className="quiet">{t(`points.${point.id}.where`)}</p>
    </li>
  )
}
