import type { Actor } from "#lib/actor"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { permit } from "#lib/confidentiality/codes"
import { type AnswerRow, isAmong, mayShareUnder } from "#lib/confidentiality/may-share-under"
import { refusalAskMayShare } from "#lib/confidentiality/policy"
import { listNotedProblems } from "#lib/confidentiality/queries/list-noted-problems"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { isKnownProblem } from "#lib/confidentiality/remediation"
import { factsOn } from "#lib/confidentiality/requests/policy"
import { listGrants } from "#lib/confidentiality/requests/queries/list-grants"
import type { AskMayShareInput, KeptAnswer, KeptQuestion, KeptRow } from "#lib/confidentiality/schema"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { asActor } from "#lib/db/door"
import { refusal } from "#lib/errors"
import { requireParty } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"

/**
 * May we share this? Answers from the terms of all agreements between the parties and the consents that hold today, and
 * keeps question and answer, so that it can be shown later why something was shared. What holds once a problem is put
 * right holds for the problem that is named. Only the asking member sees that it asked. With no terms in force the answer is no, but for danger and the law. An agreement that is none of theirs is not
 * there: common.not_found.
 * Refuses: common.not_found, confidentiality.role_may_not.
 */
export async function askMayShare(
  actor: Actor,
  { partnershipId, agreementId = null, ...asked }: AskMayShareInput,
): Promise<{ questionId: string }> {
  const person = requireParty(actor)
  return asActor(actor, async tx => {
    const partnership = await getPartnership(actor, partnershipId)
    if (!partnership) throw refusal("common.not_found")
    permit(refusalAskMayShare(actor))
    const all = await listTermsInForce(actor, partnershipId)
    if (!isAmong(all, agreementId)) throw refusal("common.not_found")
    const grants = await listGrants(actor, partnershipId)
    const problems = await listNotedProblems(actor, partnershipId)
    if (!isKnownProblem(problems, asked.problemId)) throw refusal("common.not_found")
    const facts = factsOn(today(), { problems, grants }, asked)
    const { rows, grantIds, ...answer } = mayShareUnder(all, {
      agreementId,
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
    const keptRows = rows.map(row => keptRowOf(row, all))
    const restsOnRemedy = keptRows.some(({ terms }) => terms.some(term => term.circumstance === "once_remedied"))
    const kept: KeptAnswer = {
      ...answer,
      rows: keptRows,
      remediedOn: restsOnRemedy ? facts.remediedOn : null,
      grants: grants
        .filter(grant => grantIds.includes(grant.id))
        .map(({ id, scope, until, words, occasion, conditions }) => ({
          id,
          scope,
          until,
          words,
          occasion,
          conditions,
        })),
    }
    const { id: questionId } = await tx.sharingQuestion.create({
      data: {
        partnershipId,
        memberId: person.member.id,
        question: { ...asked, agreementId } satisfies KeptQuestion,
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

function keptRowOf({ agreementId, reference, termIds, endedOn }: AnswerRow, all: readonly TermsInForceView[]): KeptRow {
  const terms = all.find(rules => rules.agreementId === agreementId)?.terms ?? []
  return { reference, endedOn, terms: terms.filter(({ id }) => termIds.includes(id)) }
}
