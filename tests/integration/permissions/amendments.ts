import { openAmendment } from "#lib/agreements/amendment/commands/open-amendment"
import { rebaseAmendment } from "#lib/agreements/amendment/commands/rebase-amendment"
import { stateAmendment } from "#lib/agreements/amendment/commands/state-amendment"
import { getRebase } from "#lib/agreements/amendment/queries/get-rebase"
import { askForRenegotiation } from "#lib/agreements/renegotiation/commands/ask-for-renegotiation"
import { refuseRenegotiation } from "#lib/agreements/renegotiation/commands/refuse-renegotiation"
import { remindOfRequests } from "#lib/agreements/renegotiation/commands/remind-of-requests"
import { takeUpRenegotiation } from "#lib/agreements/renegotiation/commands/take-up-renegotiation"
import { withdrawRenegotiation } from "#lib/agreements/renegotiation/commands/withdraw-renegotiation"
import { listRenegotiationRequests } from "#lib/agreements/renegotiation/queries/list-renegotiation-requests"
import { look } from "#seed/texts"
import { type Column, everybody, nordvik, type Row, shishu } from "./row.ts"

const parties: Column[] = [...nordvik, ...shishu]
const company: Column[] = ["ingrid", "jonas"]
const local: Column[] = ["ruma", "tanvir"]
const said = { kinds: ["dates" as const], reason: "The rains came early." }

const except = (columns: readonly Column[], ...left: Column[]) => columns.filter(column => !left.includes(column))

/** In the story the company has the pen of an amendment, and waits for an answer of the local resource. */
export const rows: Row[] = [
  {
    of: "#lib/agreements/amendment/commands/open-amendment",
    run: (actor, { agreements }) => openAmendment(actor, { agreementId: agreements.inForce, ...said }),
    allowed: [...company, ...local],
    refused: except(parties, ...company, ...local),
  },
  {
    of: "#lib/agreements/amendment/commands/state-amendment",
    run: (actor, { amendment }) => stateAmendment(actor, { agreementId: amendment, ...said }),
    allowed: company,
    refused: except(parties, ...company),
  },
  {
    of: "#lib/agreements/amendment/commands/rebase-amendment",
    run: async (actor, { people, amendment, agreements }) => {
      const { digest } = await look(people.ingrid, agreements.inForce)
      return rebaseAmendment(actor, { agreementId: amendment, seen: digest ?? "" })
    },
    allowed: company,
    refused: except(parties, ...company),
  },
  {
    // In the story nothing came into force meanwhile: even for the parties there is nothing to bring together.
    of: "#lib/agreements/amendment/queries/get-rebase",
    run: (actor, { amendment }) => getRebase(actor, amendment),
    allowed: [],
  },
  {
    of: "#lib/agreements/renegotiation/commands/remind-of-requests",
    run: actor => remindOfRequests(actor),
    allowed: [],
    refused: everybody,
  },
  {
    of: "#lib/agreements/renegotiation/commands/ask-for-renegotiation",
    run: (actor, { agreements }) =>
      askForRenegotiation(actor, {
        agreementId: agreements.inForce,
        sections: ["price"],
        reason: "Prices have risen.",
      }),
    allowed: local,
    // The company has asked already.
    refused: except(parties, ...local),
  },
  {
    of: "#lib/agreements/renegotiation/commands/take-up-renegotiation",
    run: (actor, { renegotiation: requestId }) => takeUpRenegotiation(actor, { requestId, version: 1, answer: "" }),
    allowed: local,
    refused: except(parties, ...local),
  },
  {
    of: "#lib/agreements/renegotiation/commands/refuse-renegotiation",
    run: (actor, { renegotiation: requestId }) =>
      refuseRenegotiation(actor, { requestId, version: 1, answer: "It says what we mean." }),
    allowed: local,
    refused: except(parties, ...local),
  },
  {
    of: "#lib/agreements/renegotiation/commands/withdraw-renegotiation",
    run: (actor, { renegotiation: requestId }) => withdrawRenegotiation(actor, { requestId, version: 1 }),
    allowed: company,
    refused: except(parties, ...company),
  },
  {
    of: "#lib/agreements/renegotiation/queries/list-renegotiation-requests",
    run: (actor, { agreements }) => listRenegotiationRequests(actor, agreements.inForce),
    allowed: parties,
  },
]
