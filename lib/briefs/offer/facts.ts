import type { BriefContent } from "#lib/briefs/need/content"
import type { RealismFacts } from "#lib/briefs/offer/realism"
import type { LocalResourceProfile, Profile } from "#lib/members/profile/schema"

type Engagement = { startsOn: string; endsOn: string }

/**
 * What the author's own published profile says about how much it can do, and what it has already promised. Where the
 * profile is silent nothing is assumed, so nothing is warned of.
 */
export function realismFacts(
  profile: Profile | null,
  given: { need: Pick<BriefContent, "services" | "endsOn">; engagements: readonly Engagement[]; today: string },
): RealismFacts {
  const own = profile?.kind === "local_resource" ? profile : null
  return {
    today: given.today,
    leadTimeDays: own && leadTime(own, given.need.services),
    freeFrom: own?.capacity.freeFrom ?? null,
    capacity: own?.capacity.engagementsAtOnce ?? null,
    away: (own?.capacity.periodsAway ?? []).flatMap(({ startsOn, endsOn }) =>
      startsOn ? [{ startsOn, endsOn: endsOn ?? startsOn }] : [],
    ),
    engagements: given.engagements,
    askedEndsOn: given.need.endsOn,
  }
}

/** The longest of the services that were asked for; the shortest of all where none was named. */
function leadTime({ services: { services } }: LocalResourceProfile, asked: readonly string[]): number | null {
  const days = (rows: typeof services) => rows.flatMap(({ leadTimeDays }) => leadTimeDays ?? [])
  const matching = days(services.filter(({ service }) => asked.includes(service)))
  if (matching.length > 0) return Math.max(...matching)
  const all = days(services)
  return all.length > 0 ? Math.min(...all) : null
}

/** Whether it has said in public that it takes no money from companies, and what it says of that. */
export function moneyStance(profile: Profile | null): { takesNoMoney: boolean; noneReason: string } {
  const funding = profile?.kind === "local_resource" ? profile.funding : null
  const takesNoMoney = funding?.stance === "no-company-money" || funding?.stance === "unpaid-dialogue"
  return { takesNoMoney, noneReason: takesNoMoney ? (funding?.offersInstead ?? "") : "" }
}
