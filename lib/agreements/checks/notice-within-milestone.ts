import { check, partyName } from "#lib/agreements/checks/check"
import { daysBetween } from "#lib/agreements/terms/days"

/**
 * Notice was given in the first week of a three-month stretch; it ended before half of it was done, and none of it
 * was paid (L2).
 */
export const noticeWithinMilestone = check(
  { id: "notice_within_milestone", severity: "advises", section: "legal", demand: "L2" },
  terms => {
    const { timeline, legal, price } = terms.sections
    if (timeline.startsOn === null || (price.totalMinor ?? 0) === 0) return []
    const shortest = legal.notice.toSorted((one, other) => (one.days ?? 0) - (other.days ?? 0))[0]
    if (!shortest || shortest.days === null || shortest.memberId === null) return []
    const stops = [timeline.startsOn, ...timeline.milestones.flatMap(({ dueOn }) => dueOn ?? []).toSorted()]
    const stretch = Math.max(...stops.map((day, place) => daysBetween(stops[place - 1] ?? day, day)))
    if (shortest.days * 2 >= stretch) return []
    const values = { party: partyName(terms, shortest.memberId), days: shortest.days, stretch }
    return [{ field: "notice", rowId: shortest.id, values }]
  },
)
