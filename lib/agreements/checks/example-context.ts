import type { Check, CheckContext, Finding, PartyProfile } from "#lib/agreements/checks/check"
import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SectionValues } from "#lib/agreements/terms/fields"

/** Profiles and calendars against which the example terms raise nothing. Each call is a fresh value. */
export function exampleContext(change: (ngo: PartyProfile, brand: PartyProfile) => void = () => {}): CheckContext {
  const brand: PartyProfile = {
    memberId: "brand",
    fundingStances: [],
    publicity: null,
    credibility: null,
    engagementsMax: null,
    periodsAway: [],
    engagements: [],
    safeguardingVerified: false,
    signing: null,
  }
  const ngo: PartyProfile = {
    memberId: "ngo",
    fundingStances: ["fee", "costs-only"],
    publicity: { name: "ask_each_time", logo: "never", story: "ask_each_time" },
    credibility: {
      interviewsPerDay: 12,
      place: "off_site",
      managementAbsent: true,
      interviewersGender: "same_as_worker",
    },
    engagementsMax: 3,
    periodsAway: [],
    engagements: [],
    safeguardingVerified: true,
    signing: null,
  }
  change(ngo, brand)
  return { today: "2026-11-20", profiles: [brand, ngo] }
}

/** What one check finds in the example terms after a change to them or to the context. */
export function findingsOf(
  { run }: Check,
  changeSections: (sections: SectionValues) => void,
  context: CheckContext = exampleContext(),
): Finding[] {
  return run(exampleTerms(changeSections), context)
}
