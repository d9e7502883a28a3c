import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { proposalContent } from "#lib/briefs/offer/content"
import { realismFacts } from "#lib/briefs/offer/facts"
import { proposalGaps } from "#lib/briefs/offer/gaps"
import { realismWarnings } from "#lib/briefs/offer/realism"
import { refusalSendProposal } from "#lib/briefs/policy"
import type { SendProposalInput } from "#lib/briefs/schema"
import { moveRecipient } from "#lib/briefs/transition"
import { requireReceivedBrief, visibleProposals } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"
import { listOwnEngagements } from "#lib/projects/queries/list-own-engagements"

/**
 * Sends the proposal to the company; from then on it does not change. Warnings of the own calendar must have an answer
 * (L3). Sending what was sent changes nothing.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.local_resources_only, briefs.not_your_role, briefs.closed,
 * briefs.settled_already, briefs.too_late, briefs.proposal_incomplete, briefs.realism_unanswered.
 */
export async function sendProposal(actor: Actor, input: SendProposalInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const { recipient, facts, title, content: need } = await requireReceivedBrief(tx, actor, input.briefId)
    const { id, version, briefId, memberId, localResourceId } = recipient
    const proposal = await tx.proposal.findFirst({
      where: { AND: [{ recipientId: id }, visibleProposals(actor)] },
      select: { id: true, content: true, version: true, sentAt: true },
    })
    if (proposal?.sentAt && recipient.state === "proposed" && proposal.version === input.version) return { briefId }
    if (!proposal) throw refusal("common.not_found")
    const content = proposalContent.parse(proposal.content)
    const own = await getPublishedProfile(actor, localResourceId)
    const engagements = await listOwnEngagements(actor)
    const calendar = realismFacts(own?.profile ?? null, { need, engagements, today: facts.today })
    permit(
      refusalSendProposal(actor, {
        ...facts,
        gaps: proposalGaps(content).length,
        warnings: realismWarnings(content, calendar).length,
        isAnswered: content.realismAnswer !== "",
      }),
    )
    const moment = now()
    const { count } = await tx.proposal.updateMany({
      where: { id: proposal.id, version: input.version, sentAt: null },
      data: { sentAt: moment },
    })
    if (count === 0) throw refusal("common.changed_meanwhile")
    await moveRecipient(tx, { id, version }, "propose", { readAt: recipient.readAt ?? moment })
    await recordAudit(tx, actor, {
      subject: { type: "brief_recipient", id },
      event: "proposal.sent",
      partyIds: [memberId, localResourceId],
    })
    await notifyMember(tx, memberId, {
      kind: "proposalReceived",
      values: { localResource: recipient.localResourceName, title },
      path: paths.briefs.decide(briefId, id),
    })
    return { briefId }
  })
}
