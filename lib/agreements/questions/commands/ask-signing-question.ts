import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { ownSignature } from "#lib/agreements/negotiation/signing"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { refusalAskQuestion } from "#lib/agreements/questions/policy"
import type { AskSigningQuestionInput } from "#lib/agreements/questions/schema"
import { recordAudit } from "#lib/audit/record"
import { now } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * A signatory asks the other side about the frozen text. Nothing of it changes, and what was signed stays signed. The same
 * question sent twice by one person is one.
 * Refuses: common.not_found, agreements.not_in_signing, agreements.not_a_signatory, agreements.too_many_questions.
 */
export async function askSigningQuestion(
  actor: Actor,
  { agreementId, text }: AskSigningQuestionInput,
): Promise<{ agreementId: string }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, agreementId)
    const signature = await ownSignature(tx, actor, table)
    const { id: memberId, name, person } = partyOf(actor)
    const own = { agreementId: table.id, agreementVersion: table.version, memberId, askedById: person.userId }
    const before = await tx.signingQuestion.findMany({ where: own, select: { text: true } })
    permit(refusalAskQuestion(table, { isAsked: signature !== null, asked: before.length }))
    if (before.some(question => question.text === text)) return { agreementId }
    const place = { ...own, text }
    const digest = table.proposed?.digest ?? ""
    const { id: question } = await tx.signingQuestion.create({
      data: { ...place, digest, partnershipId: table.partnershipId, askedByName: person.name, askedAt: now() },
      select: { id: true },
    })
    const said = { question, termsSha256: digest, signatoryRef: person.userId, orgRef: memberId }
    await recordEvidence(tx, table, "question.asked", said, { words: text })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: table.id },
      event: "signing_question.asked",
      partyIds: table.partyIds,
      values: { question },
    })
    await notifyOtherParties(tx, table.partyIds, memberId, {
      kind: "signingQuestionAsked",
      values: { title: table.title, member: name },
      path: paths.agreements.questions(table.id),
    })
    return { agreementId }
  })
}
