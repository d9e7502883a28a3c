import { listOwnMembers } from "#lib/accounts/queries/list-own-members"
import type { Actor } from "#lib/actor"
import { now } from "#lib/clock"
import { asSystem } from "#lib/db/door"
import { refusal as commonRefusal } from "#lib/errors"
import { appeal } from "#lib/moderation/appeal"
import { permit } from "#lib/moderation/codes"
import { refusalAppealForMember } from "#lib/moderation/policy"
import type { AppealDecisionInput } from "#lib/moderation/schema"
import { decisionsAbout } from "#lib/moderation/visibility"

/**
 * Objects to a decision about a member, for one of its owners; also while it is suspended, when nobody acts for it.
 * Works as the portal, because a suspended member has no actor. Refuses: moderation.owners_appeal, moderation.not_open,
 * moderation.appeal_too_late, common.not_found, common.changed_meanwhile.
 */
export async function appealDecision(actor: Actor, input: AppealDecisionInput): Promise<void> {
  const members = await listOwnMembers(actor)
  await asSystem("moderation", async tx => {
    const decision = await tx.moderationDecision.findFirst({
      where: { AND: [{ id: input.decisionId }, decisionsAbout(members.map(({ id }) => id))] },
      select: {
        id: true,
        decidedAt: true,
        memberId: true,
        report: { select: { id: true, state: true, version: true } },
      },
    })
    if (!decision) throw commonRefusal("common.not_found")
    permit(refusalAppealForMember(members.find(({ id }) => id === decision.memberId)?.role ?? null))
    await appeal(tx, actor, decision.report, decision.decidedAt)
    const objection = { objection: input.text, objectedAt: now() }
    await tx.moderationDecision.update({ where: { id: decision.id }, data: objection, select: { id: true } })
  })
}
