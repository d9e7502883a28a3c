import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalWithdrawLearning } from "#lib/confidentiality/learnings/policy"
import type { WithdrawLearningInput } from "#lib/confidentiality/learnings/schema"
import { moveLearning } from "#lib/confidentiality/learnings/transition"
import { lockLearning } from "#lib/confidentiality/learnings/visibility"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"

/**
 * Takes a learning back for the future, with the reason: its author withdraws it, another party takes its yes back. What
 * was published until now was allowed. A draft that nobody else has seen goes without a word to them. Done twice it is
 * done once.
 * Refuses: common.not_found, common.changed_meanwhile, confidentiality.viewers_only_read, confidentiality.not_now.
 */
export async function withdrawLearning(actor: Actor, input: WithdrawLearningInput): Promise<void> {
  const person = requireParty(actor)
  const closeReason = input.withdrawReason
  await asActor(actor, async tx => {
    const learning = await lockLearning(tx, actor, input.learningId)
    const { id, partnershipId, partyIds, memberId, digest } = learning
    if (learning.closeReason === closeReason && learning.closedByName === person.name) return
    permit(refusalWithdrawLearning(actor, learning))
    const isAuthor = memberId === person.member.id
    const closed = { closedAt: now(), closedByName: person.name, closeReason }
    await moveLearning(tx, { ...learning, version: input.version }, isAuthor ? "withdraw" : "revoke", closed)
    await recordAudit(tx, actor, {
      subject: { type: "learning", id },
      event: isAuthor ? "learning.withdrawn" : "learning.revoked",
      partyIds: digest ? partyIds : [memberId],
      values: { partnershipId },
    })
    if (!digest) return
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "learningWithdrawn",
      values: { by: person.member.name },
      path: paths.partnerships.learning(partnershipId, id),
    })
  })
}
