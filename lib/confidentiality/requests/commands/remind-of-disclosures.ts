import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { day, fromNow, now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalJob, reminderDays } from "#lib/confidentiality/requests/policy"
import { lockRequest, visibleRequests } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds those who have not answered, once, when the day for it is near.
 * Refuses: confidentiality.jobs_only.
 */
export async function remindOfDisclosures(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  return asActor(actor, async tx => {
    const near = fromNow(reminderDays * day)
    const due = await tx.disclosureRequest.findMany({
      where: {
        ...visibleRequests(actor),
        ...{ state: "asked", remindedAt: null, answerBy: { gte: new Date(today()), lte: near } },
        // Whoever was asked yesterday for an answer tomorrow has just been told.
        askedAt: { lt: fromNow(-day) },
      },
      orderBy: { id: "asc" },
      select: { id: true },
    })
    let reminded = 0
    for (const { id } of due) {
      const request = await lockRequest(tx, actor, id)
      if (request.state !== "asked" || request.remindedAt) continue
      const { partnershipId, partyIds, askerId, answers, answerBy } = request
      await tx.disclosureRequest.updateMany({ where: { id }, data: { remindedAt: now() } })
      await recordAudit(tx, actor, {
        subject: { type: "disclosure_request", id },
        event: "disclosure_request.reminded",
        values: { partnershipId },
      })
      const silent = partyIds.filter(party => party !== askerId && !answers.some(({ memberId }) => memberId === party))
      for (const memberId of silent) {
        await notifyMember(tx, memberId, {
          kind: "disclosureReminder",
          values: { day: answerBy },
          path: paths.partnerships.disclosure(partnershipId, id),
        })
      }
      reminded += 1
    }
    return { reminded }
  })
}
