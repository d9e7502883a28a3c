import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { refusalAcceptConfidentiality } from "#lib/briefs/policy"
import type { ReceivedBriefInput } from "#lib/briefs/schema"
import { requireReceivedBrief } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"

/**
 * The recipient promises to keep the brief to itself, and from then on is told the sites. A second promise is the first.
 * Refuses: common.not_found, briefs.local_resources_only, briefs.not_your_role, briefs.settled_already.
 */
export async function acceptConfidentiality(actor: Actor, input: ReceivedBriefInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const { recipient, facts } = await requireReceivedBrief(tx, actor, input.briefId)
    permit(refusalAcceptConfidentiality(actor, facts))
    const moment = now()
    const { count } = await tx.briefRecipient.updateMany({
      where: { id: recipient.id, confidentialityAcceptedAt: null },
      data: {
        confidentialityAcceptedAt: moment,
        confidentialityAcceptedById: actor.kind === "person" ? actor.userId : null,
        readAt: recipient.readAt ?? moment,
      },
    })
    if (count > 0)
      await recordAudit(tx, actor, {
        subject: { type: "brief_recipient", id: recipient.id },
        event: "confidentiality.accepted",
        partyIds: [recipient.memberId, recipient.localResourceId],
      })
    return { briefId: recipient.briefId }
  })
}
