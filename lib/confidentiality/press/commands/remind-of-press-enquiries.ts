import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { isPressReminderDue, refusalRemindOfPressEnquiries } from "#lib/confidentiality/press/policy"
import { enquiryColumns, visibleEnquiries } from "#lib/confidentiality/press/visibility"
import { dayOf } from "#lib/confidentiality/requests/visibility"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds those to whom a journalist's question was referred, once, when the day on which an answer is needed is near.
 * Refuses: confidentiality.jobs_only.
 */
export async function remindOfPressEnquiries(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalRemindOfPressEnquiries(actor))
  const open = await asActor(actor, tx =>
    tx.pressEnquiry.findMany({
      where: {
        ...visibleEnquiries(actor),
        ...{ state: "referred", remindedAt: null, answerNeededBy: { gte: new Date(today()) } },
      },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  )
  const reminded = await oneByOne(
    open.map(({ id }) => id),
    id => remindOfOne(actor, id),
  )
  return { reminded }
}

function remindOfOne(actor: Actor, id: string): Promise<boolean> {
  return asActor(actor, async tx => {
    // Somebody may note what came of it while this waits for the row.
    await tx.$queryRaw`SELECT id::text FROM press_enquiry WHERE id = ${id}::uuid FOR UPDATE`
    const enquiry = await tx.pressEnquiry.findFirst({
      where: { ...visibleEnquiries(actor), id, state: "referred", remindedAt: null },
      select: { ...enquiryColumns, partnership: { select: { partyIds: true } } },
    })
    if (!enquiry?.answerNeededBy) return false
    const { partnershipId, partnership, referredToIds } = enquiry
    const neededBy = dayOf(enquiry.answerNeededBy)
    if (!isPressReminderDue({ neededBy, recordedOn: dayOf(enquiry.recordedAt) }, today())) return false
    await tx.pressEnquiry.updateMany({ where: { id }, data: { remindedAt: now() } })
    await recordAudit(tx, actor, {
      subject: { type: "press_enquiry", id },
      event: "press_enquiry.reminded",
      partyIds: partnership.partyIds,
      values: { partnershipId },
    })
    for (const memberId of referredToIds)
      await notifyMember(tx, memberId, {
        kind: "pressReminder",
        values: { day: neededBy },
        path: paths.partnerships.pressEnquiry(partnershipId, id),
      })
    return true
  })
}
