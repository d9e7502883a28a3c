import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { lapseNotices, lockNotice, type Notice } from "#lib/agreements/ending/notice"
import { isEnd, refusalAnswerNotice } from "#lib/agreements/ending/policy"
import { proveToEnd } from "#lib/agreements/ending/proof"
import type { AnswerNoticeInput } from "#lib/agreements/ending/schema"
import type { Standing } from "#lib/agreements/ending/standing"
import { resumeAgreement } from "#lib/agreements/ending/taking-effect"
import { moveNotice } from "#lib/agreements/ending/transition"
import { visibleNotices } from "#lib/agreements/ending/visibility"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { partyOf } from "#lib/agreements/negotiation/table"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import { asActor, type Tx } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Answers a notice of another party, once. When every other party has agreed, the agreement goes on at once, or ends on
 * the day that was proposed: what all agree on stands in the place of every notice before it. The same answer twice is
 * one. Who agrees to an end gives password and code, as for signing.
 * Refuses: accounts.wrong_password, accounts.wrong_code, accounts.codes_used_up, accounts.too_many_tries,
 * agreements.second_proof_missing, common.not_found, agreements.role_may_not, agreements.not_a_signatory, agreements.own_notice,
 * agreements.notice_settled, agreements.day_passed, agreements.amendment_in_signing.
 */
export async function answerNotice(
  actor: Actor,
  input: AnswerNoticeInput,
): Promise<{ agreementId: string; noticeId: string }> {
  const typed = (await isYesToEnd(actor, input)) ? { password: input.password ?? "", code: input.code ?? "" } : null
  return proveToEnd(actor, typed, async (tx, prove) => {
    const { notice, standing } = await lockNotice(tx, actor, input.noticeId)
    const { id: memberId, name } = partyOf(actor)
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
        answeredById: actor.kind === "person" ? actor.userId : memberId,
        answeredByName: actor.kind === "person" ? actor.name : name,
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
    await notifyOtherParties(tx, standing.partyIds, memberId, {
      kind: "noticeAnswered",
      values: { title: standing.title, member: name },
      path: paths.agreements.notice(standing.id, notice.id),
    })
    if (kind === "refuses") await moveNotice(tx, notice, "refuse")
    if (kind === "agrees" && isAgreed(notice, standing, memberId)) await settle(tx, actor, standing, notice)
    return done
  })
}

/** A notice never changes its kind, so it may be asked before its lock. */
function isYesToEnd(actor: Actor, { noticeId, answer }: AnswerNoticeInput): Promise<boolean> {
  return asActor(actor, async tx => {
    const where = { AND: [{ id: noticeId }, visibleNotices(actor)] }
    const notice = await tx.agreementNotice.findFirst({ where, select: { kind: true } })
    return notice !== null && answer === "agrees" && isEnd(notice.kind)
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
