import type { Actor } from "#lib/actor"
import { fromNow, minute } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"
import { heldReports } from "#lib/moderation/visibility"
import { unseal } from "#lib/seal"

const lookMinutes = 10

/** How the reporter can be reached, for some minutes after this moderator's look was recorded; null otherwise. */
export async function getReadContact(actor: Actor, reportId: string): Promise<string | null> {
  if (!isId(reportId) || actor.kind !== "person") return null
  return asActor(actor, async tx => {
    const look = await tx.auditEvent.findFirst({
      where: {
        subject: `abuse_report:${reportId}`,
        event: "report.contact_read",
        userId: actor.userId,
        happenedAt: { gt: fromNow(-lookMinutes * minute) },
      },
      select: { id: true },
    })
    if (!look) return null
    const report = await tx.abuseReport.findFirst({
      where: { AND: [{ id: reportId }, await heldReports(tx, actor)] },
      select: { sealedContact: true },
    })
    return report?.sealedContact ? (unseal("reporter's contact", report.sealedContact) as string) : null
  })
}
