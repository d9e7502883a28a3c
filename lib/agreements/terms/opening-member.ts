import type { OpeningMember } from "#lib/agreements/terms/prefill"
import { publicityUseOf } from "#lib/agreements/terms/sections/publicity"
import type { Profile } from "#lib/members/profile/schema"

/** A member as its published profile has it; null where it has none any more. */
export type OpeningParty = {
  memberId: string
  name: string
  profile: Profile | null
  country: string | null
  signatories: readonly string[]
}

/** What the first terms of an agreement say of a party, as far as its profile and its own people tell. */
export function openingMember(party: OpeningParty, side: OpeningMember["side"]): OpeningMember {
  const { memberId, name, profile, country, signatories } = party
  const local = profile?.kind === "local_resource" ? profile : null
  const corporate = profile?.kind === "corporate" ? profile : null
  const mailbox = corporate?.contact.email ?? ""
  return {
    memberId,
    side,
    legalName: profile?.registration.legalName || name,
    registration: profile?.registration.identifier ?? "",
    country,
    address: "",
    signatories: signatories.map(signatory => ({ name: signatory, capacity: "" })),
    contacts: mailbox
      ? [{ name: "", role: corporate?.contact.role ?? "", email: mailbox, phone: "", language: null }]
      : [],
    fundingStances: local?.funding.stance ? [local.funding.stance] : [],
    publicity: local && publicityOf(local.publicity),
    credibility: local && {
      place: local.credibility.place,
      interviewersGender: local.credibility.interviewersGender,
      managementAbsent: local.credibility.managementAbsent,
      samplingRule: local.credibility.samplingRule,
      voids: local.credibility.voids,
    },
    sharing: [],
    followUp: local?.followUp.months
      ? { months: local.followUp.months, everyDays: local.followUp.everyDays, words: local.followUp.words }
      : null,
    hasChildPolicy: local?.safeguarding.hasPolicy === true,
    paysWithinDays: corporate?.partners.paysWithinDays ?? null,
  }
}

type Stated = Extract<Profile, { kind: "local_resource" }>["publicity"]

function publicityOf({ name, logo, caseStory }: Stated): OpeningMember["publicity"] {
  return {
    name: name && publicityUseOf[name],
    logo: logo && publicityUseOf[logo],
    story: caseStory && publicityUseOf[caseStory],
  }
}
