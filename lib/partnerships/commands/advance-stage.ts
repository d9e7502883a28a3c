import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { permit } from "#lib/partnerships/codes"
import { eventBetween, type PartnershipStage } from "#lib/partnerships/lifecycle"
import { refusalAdvanceStage } from "#lib/partnerships/policy"
import type { AdvanceStageInput } from "#lib/partnerships/schema"
import { movePartnership } from "#lib/partnerships/transition"
import { visiblePartnerships } from "#lib/partnerships/visibility"

/**
 * Lets the stage follow what was done elsewhere. Where no event leads from the present stage to this one, it stays as it
 * is: a second agreement between members who work together does not take them back to agreeing. Returns the stage.
 * Refuses: common.not_found, common.changed_meanwhile, partnerships.role_may_not.
 */
export async function advanceStage(actor: Actor, input: AdvanceStageInput): Promise<{ stage: PartnershipStage }> {
  return asActor(actor, async tx => {
    const partnership = await tx.partnership.findFirst({
      where: { ...visiblePartnerships(actor), id: input.partnershipId },
      select: { id: true, state: true, partyIds: true },
    })
    if (!partnership) throw refusal("common.not_found")
    permit(refusalAdvanceStage(actor))
    const event = eventBetween(partnership.state, input.stage)
    if (event === null) return { stage: partnership.state }
    const stage = await movePartnership(tx, partnership, event)
    await recordAudit(tx, actor, {
      subject: { type: "partnership", id: partnership.id },
      event: "partnership.advanced",
      partyIds: partnership.partyIds,
      values: { from: partnership.state, to: stage },
    })
    return { stage }
  })
}
