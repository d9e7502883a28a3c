import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { refusalExpireRecipients } from "#lib/briefs/policy"
import { moveRecipient } from "#lib/briefs/transition"
import { allRecipients } from "#lib/briefs/visibility"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Ends the waiting for those who did not answer in time. Both sides are told: the one may still write, the other need
 * not wait. Refuses: briefs.jobs_only.
 */
export async function expireRecipients(actor: Actor): Promise<{ expired: number }> {
  permit(refusalExpireRecipients(actor))
  return asActor(actor, async tx => {
    const late = await tx.briefRecipient.findMany({
      where: {
        AND: [
          allRecipients(actor),
          { state: "invited", brief: { state: "sent", answerBy: { lt: new Date(`${today()}T00:00:00Z`) } } },
        ],
      },
      select: {
        id: true,
        version: true,
        briefId: true,
        memberId: true,
        localResourceId: true,
        localResourceName: true,
        companyName: true,
        brief: { select: { title: true } },
      },
    })
    for (const { id, version, briefId, memberId, localResourceId, ...names } of late) {
      await moveRecipient(tx, { id, version }, "expire", { decidedAt: now() })
      await recordAudit(tx, actor, {
        subject: { type: "brief_recipient", id },
        event: "brief.expired",
        partyIds: [memberId, localResourceId],
      })
      const path = paths.briefs.one(briefId)
      const { title } = names.brief
      await notifyMember(tx, localResourceId, {
        kind: "briefExpired",
        values: { company: names.companyName, title },
        path,
      })
      await notifyMember(tx, memberId, {
        kind: "briefUnanswered",
        values: { localResource: names.localResourceName, title },
        path,
      })
    }
    return { expired: late.length }
  })
}
