import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit, refusal } from "#lib/briefs/codes"
import { briefGaps } from "#lib/briefs/need/gaps"
import { refusalSendBrief, refusalStartBrief } from "#lib/briefs/policy"
import type { SendBriefInput } from "#lib/briefs/schema"
import { moveBrief } from "#lib/briefs/transition"
import { requireOwnBrief } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Sends the draft to everybody chosen, as it stands. Each gets a place of its own and never hears of the others, so the
 * list of those chosen leaves the content. Sending what was sent changes nothing.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.companies_only, briefs.not_your_role, briefs.incomplete,
 * briefs.answer_date_passed, briefs.recipient_unknown, briefs.sent_already.
 */
export async function sendBrief(actor: Actor, input: SendBriefInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const brief = await requireOwnBrief(tx, actor, input.briefId)
    if (brief.state === "sent" && brief.version === input.version + 1) {
      permit(refusalStartBrief(actor))
      return { briefId: brief.id }
    }
    permit(refusalSendBrief(actor, { ...brief, gaps: briefGaps(brief.content).length }))
    const { recipientIds, ...rest } = brief.content
    const moment = now()
    await moveBrief(tx, { id: brief.id, version: input.version }, "send", {
      content: { ...rest, recipientIds: [] },
      sentAt: moment,
    })
    const company = actor.kind === "person" ? (actor.member?.name ?? "") : ""
    for (const localResourceId of recipientIds) {
      const profile = await getPublishedProfile(actor, localResourceId)
      if (profile?.kind !== "local_resource") throw refusal("briefs.recipient_unknown")
      const recipient = await tx.briefRecipient.create({
        data: {
          briefId: brief.id,
          memberId: brief.memberId,
          localResourceId,
          localResourceName: profile.name,
          companyName: company,
          invitedAt: moment,
        },
        select: { id: true },
      })
      await recordAudit(tx, actor, {
        subject: { type: "brief_recipient", id: recipient.id },
        event: "brief.received",
        partyIds: [brief.memberId, localResourceId],
      })
      await notifyMember(tx, localResourceId, {
        kind: "briefReceived",
        values: { company, title: brief.title, answerBy: brief.answerBy ?? "" },
        path: paths.briefs.one(brief.id),
      })
    }
    await recordAudit(tx, actor, {
      subject: { type: "brief", id: brief.id },
      event: "brief.sent",
      partyIds: [brief.memberId],
      values: { recipients: recipientIds.length },
    })
    return { briefId: brief.id }
  })
}
