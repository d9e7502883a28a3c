import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { refusalTakePart } from "#lib/briefs/policy"
import type { DeclineBriefInput } from "#lib/briefs/schema"
import { moveRecipient } from "#lib/briefs/transition"
import { requireReceivedBrief } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Says no, or takes a proposal back, with a reason that the company is told. Possible after the day for answers too: a
 * late no is better than silence.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.local_resources_only, briefs.not_your_role, briefs.closed,
 * briefs.settled_already.
 */
export async function declineBrief(actor: Actor, input: DeclineBriefInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const { recipient, facts, title } = await requireReceivedBrief(tx, actor, input.briefId)
    permit(refusalTakePart(actor, facts))
    const { id, version, briefId, memberId, localResourceId } = recipient
    await moveRecipient(tx, { id, version }, "decline", {
      decidedAt: now(),
      readAt: recipient.readAt ?? now(),
      reasonCode: input.reasonCode,
      reason: input.reason,
    })
    await recordAudit(tx, actor, {
      subject: { type: "brief_recipient", id },
      event: "brief.declined",
      partyIds: [memberId, localResourceId],
      values: { reason: input.reasonCode, from: recipient.state },
    })
    await notifyMember(tx, memberId, {
      kind: "briefDeclined",
      values: { localResource: recipient.localResourceName, title },
      path: paths.briefs.one(briefId),
    })
    return { briefId }
  })
}
