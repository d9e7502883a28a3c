import type { TimelineEntry } from "#components/figures/timeline-mark"
import { TimelineTall } from "#components/figures/timeline-tall"
import { TimelineWide } from "#components/figures/timeline-wide"

/**
 * What happens when, with today. The caption is the finding. Drawn twice, across for desks and paper,
 * downwards for phones; the page's lists hold the same facts, so to screen readers it is one described picture.
 */
export function Timeline({
  caption,
  description,
  note,
  ...picture
}: {
  caption: string
  description: string
  /** How to read the marks. */
  note: string
  entries: readonly TimelineEntry[]
  lanes: readonly { key: string; label: string }[]
  from: string
  to: string
  /** Null on a picture that is kept, which knows no today. */
  today: string | null
  todayLabel: string
  monthOf: (moment: Date) => string
}) {
  const inOrder = [...picture.entries].sort((one, other) => (one.day < other.day ? -1 : 1))
  return (
    <figure className="figure timeline">
      <figcaption>{caption}</figcaption>
      <div role="img" aria-label={description}>
        <TimelineWide {...picture} entries={inOrder} />
        <TimelineTall {...picture} entries={inOrder} />
      </div>
      <p className="quiet">{note}</p>
    </figure>
  )
}
