import type { PartyProfile } from "#lib/agreements/checks/check"
import { publicityUseOf } from "#lib/agreements/terms/sections/publicity"
import type { PublishedProfile } from "#lib/members/views"

/** What is the affair of the actor's own member: its work elsewhere, and who signs for it. */
export type OwnAffairs = Pick<PartyProfile, "engagements" | "signing">

/** What the checks may know of a party: its published profile and, of the actor's own member only, its own affairs. */
export function partyProfile(
  memberId: string,
  published: PublishedProfile | null,
  { engagements, signing }: OwnAffairs,
): PartyProfile {
  const profile = published?.profile.kind === "local_resource" ? published.profile : null
  const uses = profile?.publicity
  return {
    memberId,
    fundingStances: profile?.funding.stance ? [profile.funding.stance] : [],
    publicity:
      uses?.name && uses.logo && uses.caseStory
        ? {
            name: publicityUseOf[uses.name],
            logo: publicityUseOf[uses.logo],
            story: publicityUseOf[uses.caseStory],
          }
        : null,
    credibility: profile && {
      interviewsPerDay: profile.credibility.interviewsPerDay,
      place: profile.credibility.place,
      managementAbsent: profile.credibility.managementAbsent,
      interviewersGender: profile.credibility.interviewersGender,
    },
    engagementsMax: profile?.capacity.engagementsAtOnce ?? null,
    periodsAway: (profile?.capacity.periodsAway ?? []).flatMap(({ startsOn, endsOn }) =>
      startsOn && endsOn ? [{ startsOn, endsOn }] : [],
    ),
    engagements,
    safeguardingVerified: profile?.safeguarding.hasPolicy === true,
    signing,
  }
}
