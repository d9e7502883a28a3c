import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalJob } from "#lib/agreements/policy"
import { isQuestionDue } from "#lib/agreements/questions/policy"
import { openQuestions } from "#lib/agreements/questions/visibility"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { oneByOne } from "#lib/jobs/one-by-one"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Reminds the side that was asked before signing, once, some days after the question or shortly before the last day for
 * signing. Refuses: agreements.jobs_only.
 */
export async function remindOfQuestions(actor: Actor): Promise<{ reminded: number }> {
  permit(refusalJob(actor))
  const open = await asActor(actor, tx =>
    tx.signingQuestion.findMany({
      where: openQuestions(actor),
      orderBy: { id: "asc" },
      select: { id: true, agreementId: true },
    }),
  )
  const reminded = await oneByOne(open, question => remindOfOne(actor, question))
  return { reminded }
}

/** False where it is too early, or the question was answered, reminded of or closed with its signing meanwhile. */
function remindOfOne(actor: Actor, { id, agreementId }: { id: string; agreementId: string }): Promise<boolean> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, agreementId)
    const question = await tx.signingQuestion.findFirst({ where: { AND: [{ id }, openQuestions(actor)] } })
    if (!question || !isQuestionDue(table, question, { now: now(), today: today() })) return false
    const where = { id, answeredAt: null, remindedAt: null }
    const { count } = await tx.signingQuestion.updateMany({ where, data: { remindedAt: now() } })
    if (count === 0) return false
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: agreementId },
      event: "signing_question.reminded",
      partyIds: table.partyIds,
      values: { question: id },
    })
    await notifyOtherParties(tx, table.partyIds, question.memberId, {
      kind: "signingQuestionWaits",
      values: { title: table.title },
      path: paths.agreements.questions(agreementId),
    })
    return true
  })
}
