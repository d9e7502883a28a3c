import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { refusalDecide } from "#lib/briefs/policy"
import type { ShortlistProposalInput } from "#lib/briefs/schema"
import { moveRecipient } from "#lib/briefs/transition"
import { requireOwnRecipient } from "#lib/briefs/visibility"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Keeps a proposal among the few that are looked at more closely. Its author is told, so that it keeps the time free.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.companies_only, briefs.not_your_role, briefs.closed,
 * briefs.nothing_to_decide.
 */
export async function shortlistProposal(actor: Actor, input: ShortlistProposalInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const { brief, ...recipient } = await requireOwnRecipient(tx, actor, input)
    const { id, briefId, memberId, localResourceId, companyName } = recipient
    permit(refusalDecide(actor, { state: brief.state, recipient: recipient.state, event: "shortlist" }))
    await moveRecipient(tx, { id, version: input.version }, "shortlist")
    await recordAudit(tx, actor, {
      subject: { type: "brief_recipient", id },
      event: "proposal.shortlisted",
      partyIds: [memberId, localResourceId],
    })
    await notifyMember(tx, localResourceId, {
      kind: "proposalShortlisted",
      values: { company: companyName, title: brief.title },
      path: paths.briefs.one(briefId),
    })
    return { briefId }
  })
}
