import { check } from "#lib/agreements/checks/check"
import { daysBetween } from "#lib/agreements/terms/days"

/**
 * The first time that both sides spoke was the day on which the first report was due, and it was the wrong report
 * (L5).
 */
export const contactTooSeldom = check(
  { id: "contact_too_seldom", severity: "advises", section: "cooperation", demand: "L5" },
  ({ sections: { cooperation, timeline } }) => {
    const days = cooperation.contactRhythmDays
    const [firstOn] = timeline.milestones.flatMap(({ dueOn }) => dueOn ?? []).toSorted()
    if (days === null || timeline.startsOn === null || firstOn === undefined) return []
    const until = daysBetween(timeline.startsOn, firstOn)
    return until > 0 && days > until ? [{ field: "contactRhythmDays", values: { days, until } }] : []
  },
)
