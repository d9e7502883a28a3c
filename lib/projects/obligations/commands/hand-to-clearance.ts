import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { permit } from "#lib/projects/codes"
import { refusalHandToClearance } from "#lib/projects/obligations/policy"
import { movePersonalData } from "#lib/projects/obligations/writing"

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
    const standing = { state: { in: ["owed" as const, "reported" as const] }, project: { agreementId } }
    return { handed: await movePersonalData(tx, actor, standing, "hand_to_clearance") }
  })
}
