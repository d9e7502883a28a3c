import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockNotice } from "#lib/agreements/ending/notice"
import { refusalWithdrawNotice } from "#lib/agreements/ending/policy"
import type { WithdrawNoticeInput } from "#lib/agreements/ending/schema"
import { moveNotice } from "#lib/agreements/ending/transition"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { partyOf } from "#lib/agreements/negotiation/table"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"
import { asActor } from "#lib/db/door"
import { notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

/**
 * Takes a notice back before its day is over. It stays on record. Twice is once.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_a_signatory,
 * agreements.own_notice, agreements.notice_settled, agreements.day_passed.
 */
export async function withdrawNotice(
  actor: Actor,
  input: WithdrawNoticeInput,
): Promise<{ agreementId: string; noticeId: string }> {
  return asActor(actor, async tx => {
    const { notice, standing } = await lockNotice(tx, actor, input.noticeId)
    const { id: memberId, name } = partyOf(actor)
    const done = { agreementId: standing.id, noticeId: notice.id }
    if (notice.state === "withdrawn" && notice.memberId === memberId) return done
    const facts = { ...notice, onDate: notice.onDate?.toISOString().slice(0, 10) ?? null }
    permit(refusalWithdrawNotice(actor, facts, today()))
    await moveNotice(tx, notice, "withdraw")
    await recordEvidence(tx, standing, "notice.withdrawn", { notice: notice.id, orgRef: memberId })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: standing.id },
      event: "notice.withdrawn",
      partyIds: standing.partyIds,
      values: { notice: notice.id, kind: notice.kind },
    })
    await notifyOtherParties(tx, standing.partyIds, memberId, {
      kind: "noticeWithdrawn",
      values: { title: standing.title, member: name },
      path: paths.agreements.notice(standing.id, notice.id),
    })
    return done
  })
}
