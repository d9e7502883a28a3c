import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { lapseNotices, lockNotice, type Notice, tellOfNotice, wouldEnd } from "#lib/agreements/ending/notice"
import { refusalAnswerNotice } from "#lib/agreements/ending/policy"
import { proveToEnd } from "#lib/agreements/ending/proof"
import type { AnswerNoticeInput } from "#lib/agreements/ending/schema"
import type { Standing } from "#lib/agreements/ending/standing"
import { resumeAgreement } from "#lib/agreements/ending/taking-effect"
import { moveNotice } from "#lib/agreements/ending/transition"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { partyOf } from "#lib/agreements/negotiation/table"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/**
 * Answers a notice of another party, once. When every other party has agreed, the agreement goes on at once, or ends on
 * the day that was proposed: what all agree on stands in the place of every notice before it. The same answer twice is
 * one. Who agrees to an end gives password and code, as for signing.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.wrong_code, accounts.codes_used_up,
 * accounts.too_many_tries, agreements.second_proof_missing, common.not_found, agreements.role_may_not,
 * agreements.not_a_signatory, agreements.own_notice, agreements.notice_settled, agreements.day_passed,
 * agreements.amendment_in_signing.
 */
export async function answerNotice(
  actor: Actor,
  input: AnswerNoticeInput,
): Promise<{ agreementId: string; noticeId: string }> {
  const isYesToEnd = input.answer === "agrees" && (await wouldEnd(actor, input.noticeId))
  const typed = isYesToEnd ? { password: input.password ?? "", code: input.code ?? "" } : null
  return proveToEnd(actor, typed, async (tx, prove) => {
    const { notice, standing } = await lockNotice(tx, actor, input.noticeId)
    const { id: memberId, person } = partyOf(actor)
    const { answer: kind, words } = input
    const done = { agreementId: standing.id, noticeId: notice.id }
    const before = notice.answers.find(answer => answer.memberId === memberId)
    if (before?.kind === kind && before.words === words) return done
    const facts = { ...notice, onDate: notice.onDate?.toISOString().slice(0, 10) ?? null }
    permit(refusalAnswerNotice(actor, standing, facts, { answer: kind, today: today() }))
    if (before) throw refusal("agreements.notice_settled")
    const proved = await prove(tx)
    await tx.noticeAnswer.create({
      data: {
        noticeId: notice.id,
        partnershipId: standing.partnershipId,
        memberId,
        kind,
        words,
        answeredById: person.userId,
        answeredByName: person.name,
        answeredAt: now(),
      },
      select: { id: true },
    })
    const said = { notice: notice.id, answer: kind, orgRef: memberId, ...proved }
    await recordEvidence(tx, standing, "notice.answered", said, words ? { words } : {})
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: standing.id },
      event: "notice.answered",
      partyIds: standing.partyIds,
      values: { notice: notice.id, answer: kind },
    })
    await tellOfNotice(tx, actor, standing, { noticeId: notice.id, kind: "noticeAnswered" })
    if (kind === "refuses") await moveNotice(tx, notice, "refuse")
    if (kind === "agrees" && isAgreed(notice, standing, memberId)) await settle(tx, actor, standing, notice)
    return done
  })
}

/** Whether this party's yes was the last that was missing. */
function isAgreed(notice: Notice, { partyIds }: Standing, memberId: string): boolean {
  const agreed = notice.answers.filter(({ kind }) => kind === "agrees").map(answer => answer.memberId)
  return partyIds.every(party => [notice.memberId, memberId, ...agreed].includes(party))
}

async function settle(tx: Tx, actor: Actor, standing: Standing, notice: Notice): Promise<void> {
  if (notice.kind === "resume") return resumeAgreement(tx, actor, standing, notice)
  await moveNotice(tx, notice, "agree")
  await lapseNotices(tx, standing, { except: notice.id, about: "ending" })
}
