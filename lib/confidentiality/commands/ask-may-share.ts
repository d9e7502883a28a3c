import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { mayShare } from "#lib/confidentiality/may-share"
import { refusalAskMayShare } from "#lib/confidentiality/policy"
import { getTermsInForce } from "#lib/confidentiality/queries/get-terms-in-force"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { isKnownProblem } from "#lib/confidentiality/remediation"
import { factsOn } from "#lib/confidentiality/requests/policy"
import { listGrants } from "#lib/confidentiality/requests/queries/list-grants"
import type { AskMayShareInput, KeptAnswer, KeptQuestion } from "#lib/confidentiality/schema"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * May we share this? Answers from the terms in force and the consents that hold today, and keeps question and answer, so
 * that it can be shown later why something was shared. What holds once a problem is put right holds for the problem that
 * is named. Only the asking member sees that it asked. With no terms in force the answer is no, but for danger and the
 * law.
 * Refuses: common.not_found, confidentiality.role_may_not.
 */
export async function askMayShare(
  actor: Actor,
  { partnershipId, ...asked }: AskMayShareInput,
): Promise<{ questionId: string }> {
  const person = requireParty(actor)
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    permit(refusalAskMayShare(actor))
    const inForce = await getTermsInForce(actor, partnershipId)
    const terms = inForce?.terms ?? []
    const grants = await listGrants(actor, partnershipId)
    const problems = await listNotedProblems(actor, partnershipId)
    if (!isKnownProblem(problems, asked.problemId)) throw refusal("common.not_found")
    const facts = factsOn(today(), { inForce, problems, grants }, asked)
    const { restsOn, ...answer } = mayShare(terms, {
      subject: asked.subject,
      audience: asked.audience,
      asMember: person.member.id,
      facts: {
        ...facts,
        danger: asked.danger,
        requiredByLaw: asked.requiredByLaw,
        to: asked.to === "anyone" ? undefined : asked.to,
      },
    })
    const decisive = terms.filter(term => restsOn.includes(term.id))
    const restsOnRemedy = decisive.some(({ circumstance }) => circumstance === "once_remedied")
    const kept: KeptAnswer = {
      ...answer,
      terms: decisive,
      remediedOn: restsOnRemedy ? facts.remediedOn : null,
      grants: grants
        .filter(grant => restsOn.includes(grant.id))
        .map(({ id, scope, until, words, occasion, conditions }) => ({
          id,
          scope,
          until,
          words,
          occasion,
          conditions,
        })),
      reference: inForce?.reference ?? null,
    }
    const { id: questionId } = await tx.sharingQuestion.create({
      data: {
        partnershipId,
        memberId: person.member.id,
        question: asked satisfies KeptQuestion,
        answer: kept,
        askedById: person.userId,
        askedByName: person.name,
        askedAt: now(),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      subject: { type: "sharing_question", id: questionId },
      event: "sharing_question.answered",
      partyIds: [person.member.id],
      values: { partnershipId, subject: asked.subject, audience: asked.audience, permission: answer.permission },
    })
    return { questionId }
  })
}
