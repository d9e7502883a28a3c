import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { noticeColumns, tellOfNotice } from "#lib/agreements/ending/notice"
import { type NoticeKind, refusalGiveNotice, refusalOfDay } from "#lib/agreements/ending/policy"
import { proveToEnd } from "#lib/agreements/ending/proof"
import type { GiveNoticeInput } from "#lib/agreements/ending/schema"
import { lockStanding, type Standing } from "#lib/agreements/ending/standing"
import { endAgreement, suspendAgreement } from "#lib/agreements/ending/taking-effect"
import { recordEvidence } from "#lib/agreements/negotiation/evidence"
import { revisionInForce } from "#lib/agreements/negotiation/revision-in-force"
import { partyOf } from "#lib/agreements/negotiation/table"
import { noticeDaysOf } from "#lib/agreements/terms/notice-days"
import { recordAudit } from "#lib/audit/record"
import { now, today } from "#lib/clock"
import type { Tx } from "#lib/db/door"

/**
 * Says something about going on. A pause, and an end for a grave reason, take effect at once; the other kinds wait for
 * their day or for the other side. The days of notice are those that the terms in force ask of the giver. A form that
 * was sent twice gives one notice. What a signature bound, a signature unbinds: an end wants password and code, a pause
 * does not, because danger does not wait.
 * Refuses: accounts.sign_in_first, accounts.wrong_password, accounts.wrong_code, accounts.codes_used_up,
 * accounts.too_many_tries, agreements.second_proof_missing, common.not_found, agreements.role_may_not,
 * agreements.not_a_signatory, agreements.not_in_force, agreements.suspended_already, agreements.not_suspended,
 * agreements.amendment_in_signing, agreements.notice_too_short, agreements.day_passed, agreements.notice_given,
 * agreements.answer_theirs.
 */
export async function giveNotice(
  actor: Actor,
  input: GiveNoticeInput,
): Promise<{ agreementId: string; noticeId: string }> {
  const proof = input.kind === "pause" || input.kind === "resume" ? null : input
  return proveToEnd(actor, proof, async (tx, prove) => {
    const standing = await lockStanding(tx, actor, input.agreementId)
    const given = await givenBefore(tx, actor, standing, input)
    if (given) return { agreementId: standing.id, noticeId: given.id }
    permit(refusalGiveNotice(actor, standing, input.kind))
    const { id: memberId, person } = partyOf(actor)
    const noticeDays = noticeDaysOf((await revisionInForce(tx, standing.id)).terms, memberId)
    const { kind, reason, onDate = null } = input
    permit(refusalOfDay({ kind, onDate }, { today: today(), noticeDays }))
    await requireNoneOpen(tx, standing, { kind, memberId })
    const proved = await prove(tx)
    const notice = await tx.agreementNotice.create({
      data: {
        agreementId: standing.id,
        partnershipId: standing.partnershipId,
        memberId,
        kind,
        reason,
        onDate: onDate === null ? null : new Date(onDate),
        noticeDays: kind === "end_with_notice" ? noticeDays : null,
        givenById: person.userId,
        givenByName: person.name,
        givenAt: now(),
      },
      select: noticeColumns,
    })
    const facts = { notice: notice.id, kind, orgRef: memberId, ...(onDate && { onDate }), ...proved }
    await recordEvidence(tx, standing, "notice.given", facts, { reason })
    await recordAudit(tx, actor, {
      subject: { type: "agreement", id: standing.id },
      event: "notice.given",
      partyIds: standing.partyIds,
      values: { notice: notice.id, kind, onDate },
    })
    if (kind === "pause") await suspendAgreement(tx, actor, standing, notice)
    else if (kind === "end_for_cause") await endAgreement(tx, actor, standing, notice)
    await tellOfNotice(tx, actor, standing, { noticeId: notice.id, kind: told[kind] })
    return { agreementId: standing.id, noticeId: notice.id }
  })
}

/** One notice of a kind and a side at a time. Of two who want to go on the second agrees with the first. */
async function requireNoneOpen(
  tx: Tx,
  { id: agreementId }: Standing,
  { kind, memberId }: { kind: NoticeKind; memberId: string },
): Promise<void> {
  const open = await tx.agreementNotice.findMany({
    where: { agreementId, kind, state: "given" },
    select: { memberId: true },
  })
  if (open.some(notice => notice.memberId === memberId)) throw refusal("agreements.notice_given")
  if (kind === "resume" && open.length > 0) throw refusal("agreements.answer_theirs")
}

/** What the others are told of at once; of the other kinds they learn what came of them. */
const told = {
  pause: null,
  resume: "resumeAsked",
  end_with_notice: "endNoticeGiven",
  end_by_consent: "endProposed",
  end_for_cause: null,
} as const

/** This very notice, where it was given before and still says how the agreement stands. */
async function givenBefore(
  tx: Tx,
  actor: Actor,
  standing: Standing,
  { kind, reason, onDate }: GiveNoticeInput,
): Promise<{ id: string } | null> {
  const { id: memberId } = partyOf(actor)
  const newest = await tx.agreementNotice.findFirst({
    where: { agreementId: standing.id, kind },
    orderBy: { givenAt: "desc" },
    select: { ...noticeColumns, reason: true },
  })
  if (!newest || newest.memberId !== memberId || newest.reason !== reason) return null
  if ((newest.onDate?.toISOString().slice(0, 10) ?? undefined) !== onDate) return null
  const stands = { pause: "suspended", end_for_cause: "terminated" } as const
  const isStanding = newest.state === "taken_effect" && kind in stands
  if (isStanding) return standing.state === stands[kind as keyof typeof stands] ? newest : null
  return newest.state === "given" ? newest : null
}
