import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { redraft } from "#lib/confidentiality/learnings/drafting"
import { refusalMoveLearning } from "#lib/confidentiality/learnings/policy"
import { readLearning } from "#lib/confidentiality/learnings/reading"
import { pageOf, type ReviseLearningInput } from "#lib/confidentiality/learnings/schema"
import { lockLearning } from "#lib/confidentiality/learnings/visibility"
import { keptName, wordingDigest } from "#lib/confidentiality/learnings/wording"
import { isAmong } from "#lib/confidentiality/may-share-under"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { isKnownProblem } from "#lib/confidentiality/remediation"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { notifyOtherParties } from "#lib/notifications/notify"
import { requireParty } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"

/**
 * Writes a learning anew. What was put before the others, or approved by them, is a draft again: no yes covers other
 * words. The same words twice change nothing.
 * Refuses: common.not_found, common.changed_meanwhile, confidentiality.viewers_only_read,
 * confidentiality.not_your_learning, confidentiality.not_now.
 */
export async function reviseLearning(actor: Actor, input: ReviseLearningInput): Promise<void> {
  const person = requireParty(actor)
  const { partnershipId: _, agreementId = null, learningId, version, publishOn, page, indexed, ...content } = input
  const shown = pageOf({ page, indexed })
  await asActor(actor, async tx => {
    const learning = await lockLearning(tx, actor, learningId)
    permit(refusalMoveLearning(actor, learning, "revise"))
    if (!isAmong(await listTermsInForce(actor, learning.partnershipId), agreementId)) throw refusal("common.not_found")
    if (!isKnownProblem(await listNotedProblems(actor, learning.partnershipId), content.problemId))
      throw refusal("common.not_found")
    const written = { ...content, ...shown, publishOn, keptNames: learning.keptNames }
    // A name that stands there no more is not left in: come back later, it is asked about again.
    const { names } = await readLearning(person, { ...learning, wording: written })
    const keptNames = learning.keptNames.filter(kept => names.some(name => keptName(name) === kept))
    const isSame = agreementId === learning.agreementId && wordingDigest(written) === wordingDigest(learning.wording)
    if (isSame) return
    await redraft(
      tx,
      { ...learning, version },
      {
        ...content,
        ...shown,
        ...{ agreementId, keptNames },
        publishOn: new Date(publishOn),
        ...{ writtenById: person.userId, writtenByName: person.name, writtenAt: now() },
      },
    )
    const { partnershipId, state, partyIds } = learning
    const wasSeen = state !== "drafting"
    await recordAudit(tx, actor, {
      subject: { type: "learning", id: learningId },
      event: "learning.revised",
      partyIds: wasSeen ? partyIds : [person.member.id],
      values: { partnershipId },
    })
    if (!wasSeen) return
    await notifyOtherParties(tx, partyIds, person.member.id, {
      kind: "learningRevised",
      values: { by: person.member.name },
      path: paths.partnerships.learnings(partnershipId),
    })
  })
}
