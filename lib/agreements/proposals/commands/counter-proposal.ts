import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { endProposal, isGiven, lockProposal } from "#lib/agreements/proposals/answering"
import type { Answered } from "#lib/agreements/proposals/commands/accept-proposal"
import { refusalAnswerProposal } from "#lib/agreements/proposals/policy"
import { makeProposal, readValue } from "#lib/agreements/proposals/proposing"
import type { CounterProposalInput } from "#lib/agreements/proposals/schema"
import { canonicalText } from "#lib/agreements/terms/canonical"
import { asActor } from "#lib/db/door"

/**
 * Answers a proposal by another one for the same place, made against the text as it stands now, with its own reason. The
 * side that proposed first answers it in turn. A form that was sent twice counters once.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_negotiating,
 * agreements.own_proposal, agreements.not_your_turn, agreements.proposal_answered, agreements.place_changed,
 * agreements.proposal_changes_nothing, agreements.same_as_proposed, agreements.already_proposed, common.invalid_input.
 */
export async function counterProposal(actor: Actor, input: CounterProposalInput): Promise<Answered> {
  return asActor(actor, async tx => {
    const { table, proposal } = await lockProposal(tx, actor, input.proposalId)
    const answered = { agreementId: table.id, section: proposal.section }
    if (isGiven(actor, proposal, "counter", input.reason)) return answered
    permit(refusalAnswerProposal(actor, table, proposal, "counter"))
    const { place } = proposal.wording
    if (!table.proposed) throw refusal("agreements.not_negotiating")
    const value = readValue(place, input, table.proposed.terms)
    if (canonicalText(value ?? null) === canonicalText(proposal.wording.value ?? null))
      throw refusal("agreements.same_as_proposed")
    await endProposal(tx, actor, table, { ...proposal, version: input.version }, "counter", input.reason)
    await makeProposal(tx, actor, table, { place, form: input, value, answersId: proposal.id })
    return answered
  })
}
