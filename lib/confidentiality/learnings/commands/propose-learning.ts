import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import {
  refusalMoveLearning,
  refusalProposeLearning,
  refusalWriteLearning,
} from "#lib/confidentiality/learnings/policy"
import { readLearning } from "#lib/confidentiality/learnings/reading"
import type { LearningStepInput } from "#lib/confidentiality/learnings/schema"
import { moveLearning } from "#lib/confidentiality/learnings/transition"
import { lockLearning } from "#lib/confidentiality/learnings/visibility"
import { wordingDigest } from "#lib/confidentiality/learnings/wording"
import { permitNameUse } from "#lib/confidentiality/requests/asking"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"

/**
 * Puts a draft before the other parties, with the digest of exactly what it says. No name that its author's side knows
 * stands in it by oversight, no page without a name names its author, nothing in it is forbidden by the terms in force, and no other party is named that has signed
 * that its name is never used. Done twice it is done once.
 * Refuses: common.not_found, common.changed_meanwhile, confidentiality.viewers_only_read,
 * confidentiality.not_your_learning, confidentiality.not_now, confidentiality.names_unsettled,
 * confidentiality.page_names_author, confidentiality.learning_forbidden, confidentiality.name_use_forbidden.
 */
export async function proposeLearning(actor: Actor, input: LearningStepInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const learning = await lockLearning(tx, actor, input.learningId)
    const { id, partnershipId, partyIds, wording } = learning
    permit(refusalWriteLearning(actor))
    const isRepeat = learning.state === "proposed" && learning.version === input.version + 1
    if (isRepeat && learning.memberId === person.member.id) return
    permit(refusalMoveLearning(actor, learning, "propose"))
    const read = await readLearning(person, learning)
    permit(refusalProposeLearning(read))
    permitNameUse(actor, read.forbidden)
    const digest = wordingDigest(wording, learning.agreementId)
    await moveLearning(tx, { ...learning, version: input.version }, "propose", {
      digest,
      revision: { increment: 1 },
      proposedAt: now(),
    })
    await recordAudit(tx, actor, {
      subject: { type: "learning", id },
      event: "learning.proposed",
      partyIds,
      values: { partnershipId, digest },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "learningProposed",
      values: { by: person.member.name },
      path: paths.partnerships.learning(partnershipId, id),
    })
  })
}
