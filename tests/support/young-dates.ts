import type { SectionValues } from "#lib/agreements/terms/fields"

/** The calendar day some days from today. */
export const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Dates that are still to come, whenever this walk is taken. */
export function youngDates(sections: SectionValues): void {
  Object.assign(sections.timeline, { startsOn: day(25), endsOn: day(125) })
  for (const [place, row] of sections.timeline.milestones.entries()) row.dueOn = day(60 + 40 * place)
  for (const [place, row] of sections.services.outputs.entries()) row.dueOn = day(60 + 40 * place)
  for (const row of sections.reviews.reviewPoints) row.onDate = day(75)
  for (const row of sections.exit.capacityGoals) row.byDate = day(120)
  sections.follow_up.until = day(400)
  sections.safeguarding.keptUntil = day(400)
}
