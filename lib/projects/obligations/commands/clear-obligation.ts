import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { permit } from "#lib/projects/codes"
import { refusalClearObligation } from "#lib/projects/obligations/policy"
import { moveObligation } from "#lib/projects/obligations/transition"
import { visibleObligations } from "#lib/projects/obligations/visibility"

/**
 * Notes that a party ended what it held of people, once all others have confirmed what it said of it after the end. Called
 * with that confirmation, in its transaction. Nothing is noted where nothing was promised, or noted before.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not, projects.not_yours_to_confirm.
 */
export async function clearObligation(
  actor: Actor,
  input: { partnershipId: string; agreementId: string; memberId: string },
): Promise<{ cleared: number }> {
  const { partnershipId, agreementId, memberId } = input
  return asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    permit(refusalClearObligation(actor, { owedByIds: [memberId] }))
    const waits = { duty: "end_personal_data", state: "in_clearance" as const, owedByIds: { has: memberId } }
    const waiting = await tx.obligation.findMany({
      where: { AND: [visibleObligations(actor), waits, { project: { agreementId } }] },
      select: {
        id: true,
        projectId: true,
        state: true,
        version: true,
        project: { select: { partnership: { select: { partyIds: true } } } },
      },
    })
    for (const { project, projectId, ...obligation } of waiting) {
      if (!(await moveObligation(tx, obligation, "clear"))) throw refusal("common.changed_meanwhile")
      await recordAudit(tx, actor, {
        subject: { type: "obligation", id: obligation.id },
        event: "obligation.confirmed",
        partyIds: project.partnership.partyIds,
        values: { projectId, duty: "end_personal_data", report: null },
      })
    }
    return { cleared: waiting.length }
  })
}
