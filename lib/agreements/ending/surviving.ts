import type { Surviving } from "#lib/agreements/ending/views"
import { addDays, addMonths } from "#lib/agreements/terms/days"
import type { Terms } from "#lib/agreements/terms/schema"
import { survivalsOf } from "#lib/agreements/terms/survivals"

/** What of these terms outlives their end. What is counted from the end has its day once the end is known. */
export function surviving({ sections }: Terms, endedOn: string | null): Surviving {
  const { confidentiality, safeguarding, follow_up: followUp, exit } = sections
  const { survivalYears: years } = confidentiality
  const { availableDays: days } = followUp
  const { holdsPersonalData, afterwards, keptUntil } = safeguarding
  const until = (after: number | null) => (after !== null && endedOn !== null ? addMonths(endedOn, 12 * after) : null)
  return {
    confidentialityYears: years,
    confidentialUntil: until(years),
    otherwiseKept: survivalsOf(confidentiality).map(kept => ({ ...kept, until: until(kept.years) })),
    personalData: holdsPersonalData && afterwards ? { afterwards, keptUntil } : null,
    followUp: followUp.followedUpBy.length > 0 ? { memberIds: followUp.followedUpBy, until: followUp.until } : null,
    questions: days ? { days, until: endedOn && addDays(endedOn, days) } : null,
    goals: exit.capacityGoals.map(({ memberId, goal, byDate }) => ({ memberId, goal, byDate })),
    lasting: exit.lasting.map(({ outcome, carriedBy, meansOfFunding }) => ({ outcome, carriedBy, meansOfFunding })),
    handover: exit.handover,
  }
}
