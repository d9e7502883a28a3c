import type { AgreementKind } from "#lib/agreements/terms/field"
import type { AgreementOpening, OpeningMember } from "#lib/agreements/terms/prefill"
import { publicityUseOf } from "#lib/agreements/terms/sections/publicity"
import type { BriefContent } from "#lib/briefs/need/content"
import type { ProposalContent } from "#lib/briefs/offer/content"
import type { Profile } from "#lib/members/profile/schema"

/** A member as its published profile has it; null where it has none any more. */
export type OpeningParty = {
  memberId: string
  name: string
  profile: Profile | null
  country: string | null
  signatories: readonly string[]
}

type Said = {
  content: BriefContent
  sites: readonly { name: string; country: string; address: string }[]
  proposal: ProposalContent
  company: OpeningParty
  localResource: OpeningParty
  language: string
}

/** Everything that brief, proposal and both profiles say already, for the first terms of the agreement. */
export function agreementOpening({
  content,
  sites,
  proposal,
  company,
  localResource,
  language,
}: Said): AgreementOpening {
  const { price } = proposal
  const isPriced = price.totalMinor !== null && price.totalMinor > 0 && price.currency !== null
  return {
    kind: agreementKind(content, isPriced),
    title: content.title,
    language,
    members: [openingMember(company, "company"), openingMember(localResource, "local_resource")],
    brief: {
      need: content.concern,
      topics: content.topics,
      sites: sites.map(({ name, country, address }) => ({ name, country, place: address, osHubId: "" })),
      startsOn: content.startsOn,
      endsOn: content.endsOn,
    },
    proposal: {
      memberId: localResource.memberId,
      understanding: proposal.understanding,
      approach: [proposal.approach, proposal.methodConditions].filter(text => text !== "").join("\n\n"),
      outputs: proposal.outputs.map(({ title, description }) => ({
        service: content.services.length === 1 ? (content.services[0] ?? null) : null,
        title,
        description,
        format: null,
        language: null,
        dueOn: null,
      })),
      startsOn: proposal.startsOn,
      endsOn: proposal.endsOn,
      price: isPriced ? { currency: price.currency as string, totalMinor: price.totalMinor as number } : null,
      interviews: null,
      assumptions: [proposal.assumptions, proposal.needsFromCompany].filter(text => text !== "").join("\n\n"),
    },
  }
}

/** Without a price a contract for services would have nothing to pay: partners then state what they intend. */
function agreementKind({ kind }: BriefContent, isPriced: boolean): AgreementKind {
  if (kind === "dialogue") return "dialogue"
  if (kind === "joint-project") return "joint_project"
  return isPriced ? "service_contract" : "partnering"
}

function openingMember(party: OpeningParty, side: OpeningMember["side"]): OpeningMember {
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
