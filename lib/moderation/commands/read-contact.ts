import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { permit } from "#lib/moderation/codes"
import { requireReport } from "#lib/moderation/facts"
import { refusalReadContact, requireModerator } from "#lib/moderation/policy"
import type { ReadContactInput } from "#lib/moderation/schema"
import { unseal } from "#lib/seal"

/**
 * How the reporter can be reached, if they said so. Every look is recorded; therefore this is no query.
 * Refuses: moderation.secretariat_only, moderation.not_yours, moderation.not_open, common.not_found.
 */
export async function readContact(actor: Actor, input: ReadContactInput): Promise<{ contact: string | null }> {
  const moderator = requireModerator(actor)
  return asActor(actor, async tx => {
    const report = await requireReport(tx, actor, input.reportId)
    permit(refusalReadContact(moderator, report.facts))
    const row = await tx.abuseReport.findUniqueOrThrow({ where: { id: report.id }, select: { sealedContact: true } })
    await recordAudit(tx, actor, { subject: { type: "abuse_report", id: report.id }, event: "report.contact_read" })
    return { contact: row.sealedContact && (unseal("reporter's contact", row.sealedContact) as string) }
  })
}
