import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { permit, refusal } from "#lib/confidentiality/codes"
import {
  refusalMoveLearning,
  refusalPublishLearning,
  refusalWriteLearning,
} from "#lib/confidentiality/learnings/policy"
import { readLearning } from "#lib/confidentiality/learnings/reading"
import type { LearningStepInput } from "#lib/confidentiality/learnings/schema"
import { moveLearning } from "#lib/confidentiality/learnings/transition"
import { lockLearning } from "#lib/confidentiality/learnings/visibility"
import { permitNameUse, queueRequests } from "#lib/confidentiality/requests/asking"
import { dayOf } from "#lib/confidentiality/requests/visibility"
import { asActor, type Tx } from "#lib/db/door"
import { makeId } from "#lib/ids"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"

/**
 * Notes that an approved learning was published, word for word. The copy keeps its digest and who approved it until when,
 * and stands on its page for everybody from then on, where that was approved. What the terms leave open no more, since a
 * remedy fell or they were changed, or a party has signed that its name is never used, is not published. Done twice it is
 * done once.
 * Refuses: common.not_found, common.changed_meanwhile, confidentiality.viewers_only_read,
 * confidentiality.not_your_learning, confidentiality.not_now, confidentiality.approval_over,
 * confidentiality.learning_shut, confidentiality.name_use_forbidden.
 */
export async function publishLearning(actor: Actor, input: LearningStepInput): Promise<void> {
  const person = requireParty(actor)
  await asActor(actor, async tx => {
    const learning = await lockLearning(tx, actor, input.learningId)
    const { id, partnershipId, partyIds, digest } = learning
    permit(refusalWriteLearning(actor))
    if (learning.state === "published" && learning.memberId === person.member.id) return
    permit(refusalMoveLearning(actor, learning, "publish"))
    const lastDay = dayOf(learning.approvedUntil)
    if (lastDay && lastDay < today()) throw refusal("confidentiality.approval_over")
    await holdWhatItRestsOn(tx, partnershipId)
    const { standings, forbidden } = await readLearning(person, learning)
    permit(refusalPublishLearning(standings))
    permitNameUse(actor, forbidden)
    await moveLearning(tx, { ...learning, version: input.version }, "publish", {
      publishedAt: now(),
      // Random, so that the address of its page says neither when it was written nor beside what.
      publicId: learning.page === "none" ? null : makeId(),
      restsOn: standings.map(({ subject }) => subject),
    })
    await recordAudit(tx, actor, {
      subject: { type: "learning", id },
      event: "learning.published",
      partyIds,
      values: { partnershipId, digest },
    })
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "learningPublished",
      values: { by: person.member.name },
      path: paths.partnerships.learning(partnershipId, id),
    })
  })
}

/** A change of the terms, or of whether a problem is put right, waits until this is published, or comes first and is seen. */
async function holdWhatItRestsOn(tx: Tx, partnershipId: string): Promise<void> {
  await queueRequests(tx, partnershipId)
  await tx.$queryRaw`SELECT problem_id::text FROM noted_problem WHERE partnership_id = ${partnershipId}::uuid FOR SHARE`
}
