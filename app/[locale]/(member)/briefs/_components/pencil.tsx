import { MarginNote } from "#components/ui/margin"
import { type GuidanceSection, type GuidanceStep, guidanceFor } from "#lib/content/guidance"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

const notesMax = 3

/** What experience teaches about the very questions on this page, as notes in its margin. */
export function Pencil({
  step,
  side,
  sections,
}: {
  step: GuidanceStep
  side: "company" | "local_resource"
  sections: readonly GuidanceSection[]
}) {
  const t = words(requestLocale(), "guidance")
  const points = guidanceFor({ step, side }).filter(point => point.sections.some(one => sections.includes(one)))
  return points.slice(0, notesMax).map(point => (
    <MarginNote key={point.id} heading={t(`points.${point.id}.title`)}>
      <p>{t(`points.${point.id}.why`)}</p>
    </MarginNote>
  ))
}
