import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { concludeNegotiation } from "#lib/agreements/negotiation/marks"
import { partyOf } from "#lib/agreements/negotiation/table"
import { endProposal, isGiven, lockProposal } from "#lib/agreements/proposals/answering"
import { refusalAnswerProposal } from "#lib/agreements/proposals/policy"
import type { RefuseProposalInput } from "#lib/agreements/proposals/schema"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { asActor } from "#lib/db/door"

/**
 * Leaves the text as it is, with the reason. Where that was the last open question of a text that all have said yes to,
 * and whoever refuses has the pen, it is agreed.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_negotiating,
 * agreements.own_proposal, agreements.not_your_turn, agreements.proposal_answered.
 */
export async function refuseProposal(
  actor: Actor,
  input: RefuseProposalInput,
): Promise<{ agreementId: string; section: SectionKey; agreed: boolean }> {
  return asActor(actor, async tx => {
    const { table, proposal } = await lockProposal(tx, actor, input.proposalId)
    const answered = { agreementId: table.id, section: proposal.section, agreed: false }
    if (isGiven(actor, proposal, "refuse", input.answer)) return answered
    permit(refusalAnswerProposal(actor, table, proposal, "refuse"))
    await endProposal(tx, actor, table, { ...proposal, version: input.version }, "refuse", input.answer)
    // Who does not have the pen cannot see whether there is a draft of another text.
    if (partyOf(actor).id !== table.holderId) return answered
    return { ...answered, ...(await concludeNegotiation(tx, actor, table)) }
  })
}
