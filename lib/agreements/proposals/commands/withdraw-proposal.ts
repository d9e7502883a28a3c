import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { endProposal, isGiven, lockProposal } from "#lib/agreements/proposals/answering"
import type { Answered } from "#lib/agreements/proposals/commands/accept-proposal"
import { refusalAnswerProposal } from "#lib/agreements/proposals/policy"
import type { ProposalInput } from "#lib/agreements/proposals/schema"
import { asActor } from "#lib/db/door"

/**
 * Takes back what one's own side has proposed, before it is answered. It stays in the record. A repeat finds its work done.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_negotiating,
 * agreements.own_proposal, agreements.proposal_answered.
 */
export async function withdrawProposal(actor: Actor, input: ProposalInput): Promise<Answered> {
  return asActor(actor, async tx => {
    const { table, proposal } = await lockProposal(tx, actor, input.proposalId)
    const answered = { agreementId: table.id, section: proposal.section }
    if (isGiven(actor, proposal, "withdraw")) return answered
    permit(refusalAnswerProposal(actor, table, proposal, "withdraw"))
    await endProposal(tx, actor, table, { ...proposal, version: input.version }, "withdraw")
    return answered
  })
}
