import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { lockNotice, tellOfNotice, wouldEnd } from "#lib/agreements/ending/notice"
import { refusalWithdrawNotice } from "#lib/agreements/ending/policy"
import { proveToEnd } from "#lib/agreements/ending/proof"
import type { WithdrawNoticeInput } from "#lib/agreements/ending/schema"
import { moveNotice } from "#lib/agreements/ending/transition"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { partyOf } from "#lib/agreements/negotiation/table"
import { recordAudit } from "#lib/audit/record"
import { today } from "#lib/clock"

/**
 * Takes a notice back before its day is over. It stays on record. Twice is once. A session that was left open takes back no
 * end: that wants password and code, as giving it did.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.wrong_code, accounts.codes_used_up,
 * accounts.too_many_tries, agreements.second_proof_missing, common.not_found, common.changed_meanwhile,
 * agreements.role_may_not, agreements.not_a_signatory, agreements.own_notice, agreements.notice_settled,
 * agreements.day_passed.
 */
export async function withdrawNotice(
  actor: Actor,
  input: WithdrawNoticeInput,
): Promise<{ agreementId: string; noticeId: string }> {
  const { password = "", code = "" } = input
  return proveToEnd(actor, (await wouldEnd(actor, input.noticeId)) ? { password, code } : null, async (tx, prove) => {
    const { notice, standing } = await lockNotice(tx, actor, input.noticeId)
    const { id: memberId } = partyOf(actor)
    const done = { agreementId: standing.id, noticeId: notice.id }
    if (notice.state === "withdrawn" && notice.memberId === memberId) return done
    const facts = { ...notice, onDate: notice.onDate?.toISOString().slice(0, 10) ?? null }
    permit(refusalWithdrawNotice(actor, facts, today()))
    const proved = await prove(tx)
    await moveNotice(tx, notice, "withdraw")
    await recordEvidence(tx, standing, "notice.withdrawn", { notice: notice.id, orgRef: memberId, ...proved })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: standing.id },
      event: "notice.withdrawn",
      partyIds: standing.partyIds,
      values: { notice: notice.id, kind: notice.kind },
    })
    await tellOfNotice(tx, actor, standing, { noticeId: notice.id, kind: "noticeWithdrawn" })
    return done
  })
}
