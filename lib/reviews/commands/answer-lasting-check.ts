import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { requireParty } from "#lib/partnerships/policy"
import { permit } from "#lib/reviews/codes"
import { refusalAnswerLastingCheck } from "#lib/reviews/policy"
import type { AnswerLastingCheckInput } from "#lib/reviews/schema"
import { visibleChecks } from "#lib/reviews/visibility"

/**
 * Says for one's own side whether what the work built still stands. Both sides read it; the same answer twice is one.
 * Refuses: common.not_found, common.changed_meanwhile, reviews.role_may_not, reviews.not_yours_to_answer,
 * reviews.not_now.
 */
export async function answerLastingCheck(actor: Actor, input: AnswerLastingCheckInput): Promise<void> {
  const person = requireParty(actor)
  const { checkId, stands, words } = input
  await asActor(actor, async tx => {
    const check = await tx.lastingCheck.findFirst({
      where: { ...visibleChecks(actor), id: checkId },
      select: {
        projectId: true,
        partnershipId: true,
        memberId: true,
        months: true,
        stands: true,
        words: true,
        answeredAt: true,
        partnership: { select: { partyIds: true } },
      },
    })
    if (!check) throw refusal("common.not_found")
    if (check.memberId === person.member.id && check.stands === stands && check.words === words) return
    permit(refusalAnswerLastingCheck(actor, check))
    const { count } = await tx.lastingCheck.updateMany({
      where: { id: checkId, answeredAt: null },
      data: { stands, words, answeredByName: person.name, answeredAt: now() },
    })
    if (count === 0) throw refusal("common.changed_meanwhile")
    await recordAudit(tx, actor, {
      subject: { type: "lasting_check", id: check.projectId },
      event: "lasting_check.answered",
      partyIds: check.partnership.partyIds,
      values: { partnershipId: check.partnershipId, months: check.months },
    })
  })
}
