import type { AgreementKind } from "#lib/agreements/terms/field"
import { type OpeningParty, openingMember } from "#lib/agreements/terms/opening-member"
import { type OpeningMember, termsFromProposal } from "#lib/agreements/terms/prefill"
import { emptyTerms, type Terms } from "#lib/agreements/terms/schema"

type Accepted = {
  kind: AgreementKind
  title: string
  words: string
  language: string
  /** Who asked, and who accepted. */
  parties: readonly { side: OpeningMember["side"]; party: OpeningParty }[]
}

/**
 * The first terms after an invitation: the aim is what the side that asked has said, and the parties are known. No brief
 * and no proposal stand behind it, so the rest is theirs to write, and nothing is said of money or interviews.
 */
export function termsFromInvitation({ parties, words, ...said }: Accepted): Terms {
  // Companies are printed first.
  const members = (["company", "local_resource"] as const).flatMap(side =>
    parties.filter(one => one.side === side).map(one => openingMember(one.party, side)),
  )
  const provider = members.find(({ side }) => side === "local_resource") ?? members.at(-1)
  const terms = termsFromProposal({
    ...said,
    members,
    brief: { need: words, topics: [], sites: [], startsOn: null, endsOn: null },
    proposal: {
      memberId: provider?.memberId ?? "",
      understanding: "",
      approach: "",
      outputs: [],
      startsOn: null,
      endsOn: null,
      price: null,
      interviews: null,
      assumptions: "",
    },
  })
  const { price, method } = emptyTerms(said).sections
  terms.sections.price = price
  terms.sections.method.interviewsPlanned = method.interviewsPlanned
  return terms
}
