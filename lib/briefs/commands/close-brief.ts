import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { permit } from "#lib/briefs/codes"
import { refusalCloseBrief } from "#lib/briefs/policy"
import type { CloseBriefInput } from "#lib/briefs/schema"
import { moveBrief, moveRecipient } from "#lib/briefs/transition"
import { ownRecipients, requireOwnBrief } from "#lib/briefs/visibility"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyMember } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Ends a brief. Nobody is left waiting: who has not answered hears that it is over, and each proposal that was neither
 * selected nor turned down is turned down with the reason given here. A draft is put away without anybody knowing.
 * Refuses: common.not_found, common.changed_meanwhile, briefs.companies_only, briefs.not_your_role, briefs.closed,
 * briefs.reason_needed.
 */
export async function closeBrief(actor: Actor, input: CloseBriefInput): Promise<{ briefId: string }> {
  return asActor(actor, async tx => {
    const brief = await requireOwnBrief(tx, actor, input.briefId)
    const open = await tx.briefRecipient.findMany({
      where: {
        AND: [{ briefId: brief.id, state: { in: ["invited", "proposed", "shortlisted"] } }, ownRecipients(actor)],
      },
      select: { id: true, version: true, state: true, localResourceId: true, companyName: true },
    })
    const outstanding = open.filter(({ state }) => state !== "invited").length
    permit(refusalCloseBrief(actor, brief, { outstanding, hasReason: input.reason !== "" }))
    await moveBrief(tx, { id: brief.id, version: input.version }, "close", { closedAt: now() })
    for (const { id, version, state, localResourceId, companyName } of open) {
      const event = state === "invited" ? "expire" : "turn_down"
      await moveRecipient(tx, { id, version }, event, { decidedAt: now(), reason: input.reason })
      await recordAudit(tx, actor, {
        subject: { type: "brief_recipient", id },
        event: event === "expire" ? "brief.expired" : "proposal.turned_down",
        partyIds: [brief.memberId, localResourceId],
      })
      await notifyMember(tx, localResourceId, {
        kind: event === "expire" ? "briefClosed" : "proposalNotSelected",
        values: { company: companyName, title: brief.title },
        path: paths.briefs.one(brief.id),
      })
    }
    await recordAudit(tx, actor, {
      subject: { type: "brief", id: brief.id },
      event: "brief.closed",
      partyIds: [brief.memberId],
      values: { outstanding },
    })
    return { briefId: brief.id }
  })
}
