import type { Actor } from "#lib/actor"
import { permit } from "#lib/briefs/codes"
import { refusalTakePart } from "#lib/briefs/policy"
import type { ReceivedBriefInput } from "#lib/briefs/schema"
import { requireReceivedBrief } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * Tells the company that somebody is looking at its brief. Nobody is watched while reading: this happens because the
 * recipient says so. The first time counts.
 * Refuses: common.not_found, briefs.local_resources_only, briefs.not_your_role, briefs.closed, briefs.settled_already.
 */
export async function markBriefRead(actor: Actor, input: ReceivedBriefInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const { recipient, facts } = await requireReceivedBrief(tx, actor, input.briefId)
    permit(refusalTakePart(actor, facts))
    await tx.briefRecipient.updateMany({ where: { id: recipient.id, readAt: null }, data: { readAt: now() } })
    return { briefId: recipient.briefId }
  })
}
