import { remindOfAnswers } from "#lib/agreements/commands/remind-of-answers"
import { acceptProposal } from "#lib/agreements/proposals/commands/accept-proposal"
import { counterProposal } from "#lib/agreements/proposals/commands/counter-proposal"
import { proposeChange } from "#lib/agreements/proposals/commands/propose-change"
import { refuseProposal } from "#lib/agreements/proposals/commands/refuse-proposal"
import { withdrawProposal } from "#lib/agreements/proposals/commands/withdraw-proposal"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getNegotiationRecord } from "#lib/agreements/queries/get-negotiation-record"
import { placeDigest } from "#lib/agreements/terms/place"
import type { Story } from "#seed/story"
import { look } from "#seed/texts"
import { type Column, everybody, nordvik, type Row, shishu } from "./row.ts"

const parties: Column[] = [...nordvik, ...shishu]
const company: Column[] = ["ingrid", "jonas"]
const local: Column[] = ["ruma", "tanvir"]
const reason = "We have thought again."

const except = (columns: readonly Column[], ...left: Column[]) => columns.filter(column => !left.includes(column))

/** What stands in the story's negotiation at the place that the local resource wants changed. */
async function seen({ people, agreements }: Story) {
  const { terms } = await look(people.ingrid, agreements.negotiating)
  const rowId = terms.sections.price.payments[0]?.id ?? ""
  return placeDigest(terms, { section: "price", field: "payments", rowId, rowField: "dueDays" })
}

/** In the story's negotiation the company has the pen; one proposal of each side is open. */
export const rows: Row[] = [
  {
    of: "#lib/agreements/proposals/commands/propose-change",
    run: async (actor, { people, agreements }) => {
      const { terms } = await look(people.ingrid, agreements.negotiating)
      const place = { agreementId: agreements.negotiating, section: "press" as const, place: "words" }
      const digest = placeDigest(terms, { section: "press", field: "words" })
      return proposeChange(actor, { ...place, seen: digest, reason, value: "We answer together." })
    },
    allowed: local,
    refused: except(parties, ...local),
  },
  {
    of: "#lib/agreements/proposals/commands/accept-proposal",
    run: (actor, { proposals }) => acceptProposal(actor, { proposalId: proposals.toCompany, version: 1 }),
    allowed: company,
    refused: except(parties, ...company),
  },
  {
    of: "#lib/agreements/proposals/commands/refuse-proposal",
    run: (actor, { proposals }) =>
      refuseProposal(actor, { proposalId: proposals.byCompany, version: 1, answer: reason }),
    allowed: local,
    refused: except(parties, ...local),
  },
  {
    of: "#lib/agreements/proposals/commands/counter-proposal",
    run: async (actor, story) =>
      counterProposal(actor, {
        ...{ proposalId: story.proposals.toCompany, version: 1 },
        ...{ seen: await seen(story), reason, value: "45" },
      }),
    allowed: company,
    refused: except(parties, ...company),
  },
  {
    of: "#lib/agreements/proposals/commands/withdraw-proposal",
    run: (actor, { proposals }) => withdrawProposal(actor, { proposalId: proposals.toCompany, version: 1 }),
    allowed: local,
    refused: except(parties, ...local),
  },
  {
    of: "#lib/agreements/proposals/queries/list-proposals",
    run: (actor, { agreements }) => listProposals(actor, agreements.negotiating),
    allowed: parties,
  },
  {
    of: "#lib/agreements/queries/get-negotiation-record",
    run: (actor, { agreements }) => getNegotiationRecord(actor, agreements.negotiating),
    allowed: parties,
  },
  {
    of: "#lib/agreements/commands/remind-of-answers",
    run: actor => remindOfAnswers(actor),
    allowed: [],
    refused: everybody,
  },
]
