import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { permit } from "#lib/projects/codes"
import { refusalHandToClearance } from "#lib/projects/obligations/policy"
import { moveObligation } from "#lib/projects/obligations/transition"
import { visibleObligations } from "#lib/projects/obligations/visibility"

/**
 * Hands the end of personal data over to what every party is asked after the end of an agreement, so that nobody is asked
 * twice. Called with that end, in its transaction. What was agreed to be kept already stays so.
 * Refuses: common.not_found, common.changed_meanwhile, projects.role_may_not.
 */
export async function handToClearance(
  actor: Actor,
  input: { partnershipId: string; agreementId: string },
): Promise<{ handed: number }> {
  const { partnershipId, agreementId } = input
  return asActor(actor, async tx => {
    if (!(await getPartnership(actor, partnershipId))) throw refusal("common.not_found")
    permit(refusalHandToClearance(actor))
    const isOpen = { duty: "end_personal_data", state: { in: ["owed" as const, "reported" as const] } }
    const open = await tx.obligation.findMany({
      where: { AND: [visibleObligations(actor), isOpen, { project: { agreementId } }] },
      select: {
        id: true,
        projectId: true,
        state: true,
        version: true,
        project: { select: { partnership: { select: { partyIds: true } } } },
      },
    })
    for (const { project, projectId, ...obligation } of open) {
      if (!(await moveObligation(tx, obligation, "hand_to_clearance"))) throw refusal("common.changed_meanwhile")
      await recordAudit(tx, actor, {
        subject: { type: "obligation", id: obligation.id },
        event: "obligation.handed_on",
        partyIds: project.partnership.partyIds,
        values: { projectId },
      })
    }
    return { handed: open.length }
  })
}
