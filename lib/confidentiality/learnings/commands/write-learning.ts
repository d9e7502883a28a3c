import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { refusalWriteLearning } from "#lib/confidentiality/learnings/policy"
import { pageOf, type WriteLearningInput } from "#lib/confidentiality/learnings/schema"
import { visibleLearnings } from "#lib/confidentiality/learnings/visibility"
import { isAmong } from "#lib/confidentiality/may-share-under"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { isKnownProblem } from "#lib/confidentiality/remediation"
import { queueRequests } from "#lib/confidentiality/requests/asking"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * Begins the draft of something to be published, which the author's side alone sees. The same draft sent twice is one.
 * Refuses: common.not_found, confidentiality.viewers_only_read.
 */
export async function writeLearning(actor: Actor, input: WriteLearningInput): Promise<{ learningId: string }> {
  const person = requireParty(actor)
  const { partnershipId, agreementId = null, publishOn, page, indexed, ...content } = input
  const shown = pageOf({ page, indexed })
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    permit(refusalWriteLearning(actor))
    if (!isAmong(await listTermsInForce(actor, partnershipId), agreementId)) throw refusal("common.not_found")
    if (!isKnownProblem(await listNotedProblems(actor, partnershipId), content.problemId))
      throw refusal("common.not_found")
    const since = await queueRequests(tx, partnershipId)
    const { title, text, problemId } = content
    const same = await tx.learning.findFirst({
      where: {
        ...visibleLearnings(actor),
        partnershipId,
        title,
        text,
        problemId,
        ...shown,
        writtenById: person.userId,
        writtenAt: since,
      },
      select: { id: true },
    })
    if (same) return { learningId: same.id }
    const { id: learningId } = await tx.learning.create({
      data: {
        ...{ partnershipId, agreementId, memberId: person.member.id, ...content, ...shown },
        ...{ publishOn: new Date(publishOn), keptNames: [] },
        ...{ writtenById: person.userId, writtenByName: person.name, writtenAt: now() },
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "learning", id: learningId },
      event: "learning.written",
      partyIds: [person.member.id],
      values: { partnershipId },
    })
    return { learningId }
  })
}
