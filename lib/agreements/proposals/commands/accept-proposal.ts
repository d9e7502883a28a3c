import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { partyOf } from "#lib/agreements/negotiation/table"
import { refusalWriteWords } from "#lib/agreements/policy"
import { writeAccepted } from "#lib/agreements/proposals/acceptance"
import { endProposal, isGiven, lockProposal } from "#lib/agreements/proposals/answering"
import { refusalAnswerProposal, textStands } from "#lib/agreements/proposals/policy"
import type { ProposalInput } from "#lib/agreements/proposals/schema"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { asActor } from "#lib/db/door"

export type Answered = { agreementId: string; section: SectionKey }

/**
 * Takes a proposal as it stands into the draft of the side that has the pen: that place changes, and nothing else. Every
 * side reads and agrees to the text when it is handed over. A text that changed since is not merged over.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_negotiating,
 * agreements.own_proposal, agreements.not_your_turn, agreements.proposal_answered, agreements.place_changed,
 * agreements.standard_text_stands.
 */
export async function acceptProposal(actor: Actor, input: ProposalInput): Promise<Answered> {
  return asActor(actor, async tx => {
    const { table, proposal } = await lockProposal(tx, actor, input.proposalId)
    const answered = { agreementId: table.id, section: proposal.section }
    if (isGiven(actor, proposal, "accept")) return answered
    permit(refusalAnswerProposal(actor, table, proposal, "accept"))
    // Another's draft is never asked: a refusal for what it says would tell of it.
    const text = partyOf(actor).id === table.holderId ? table.current : table.proposed
    if (!text || !textStands(text.terms, proposal.wording)) throw refusal("agreements.place_changed")
    permit(refusalWriteWords(text.terms, proposal.wording.place))
    await endProposal(tx, actor, table, { ...proposal, version: input.version }, "accept")
    await writeAccepted(tx, actor, table, proposal)
    return answered
  })
}
