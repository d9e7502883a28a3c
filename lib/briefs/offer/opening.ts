import type { AgreementKind } from "#lib/agreements/terms/field"
import { type OpeningParty, openingMember } from "#lib/agreements/terms/opening-member"
import type { AgreementOpening } from "#lib/agreements/terms/prefill"
import type { BriefContent } from "#lib/briefs/need/content"
import type { ProposalContent } from "#lib/briefs/offer/content"

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
