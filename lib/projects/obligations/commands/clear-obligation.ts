import type { Actor } from "#lib/actor"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { permit } from "#lib/projects/codes"
import { refusalClearObligation } from "#lib/projects/obligations/policy"
import { movePersonalData } from "#lib/projects/obligations/writing"

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
    const standing = { state: "in_clearance", owedByIds: { has: memberId }, project: { agreementId } } as const
    return { cleared: await movePersonalData(tx, actor, standing, "clear") }
  })
}
