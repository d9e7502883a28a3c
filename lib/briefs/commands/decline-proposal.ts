import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { refusalDecide } from "#lib/briefs/policy"
import type { DeclineProposalInput } from "#lib/briefs/schema"
import { moveRecipient } from "#lib/briefs/transition"
import { requireOwnRecipient } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Turns a proposal down with a reason that its author reads: somebody has worked for it without pay.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.companies_only, briefs.not_your_role, briefs.closed,
 * briefs.nothing_to_decide.
 */
export async function declineProposal(actor: Actor, input: DeclineProposalInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const { brief, ...recipient } = await requireOwnRecipient(tx, actor, input)
    const { id, briefId, memberId, localResourceId, companyName } = recipient
    permit(refusalDecide(actor, { state: brief.state, recipient: recipient.state, event: "turn_down" }))
    await moveRecipient(tx, { id, version: input.version }, "turn_down", { decidedAt: now(), reason: input.reason })
    await recordAudit(tx, actor, {
      subject: { type: "brief_recipient", id },
      event: "proposal.turned_down",
      partyIds: [memberId, localResourceId],
    })
    await notifyMember(tx, localResourceId, {
      kind: "proposalNotSelected",
      values: { company: companyName, title: brief.title },
      path: paths.briefs.one(briefId),
    })
    return { briefId }
  })
}
