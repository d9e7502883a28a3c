import type { Actor } from "#lib/actor"
import { isEnd } from "#lib/agreements/ending/policy"
import { lockStanding, type Standing } from "#lib/agreements/ending/standing"
import { moveNotice } from "#lib/agreements/ending/transition"
import { visibleNotices } from "#lib/agreements/ending/visibility"
import { partyOf } from "#lib/agreements/negotiation/table"
import { asActor, type Tx } from "#lib/db/door"
import type { Prisma } from "#lib/db/generated/client"
import { refusal } from "#lib/errors"
import { notifyMember, notifyOtherParties } from "#lib/notifications/notify"
import { paths } from "#lib/paths"

export const noticeColumns = {
  id: true,
  agreementId: true,
  memberId: true,
  kind: true,
  state: true,
  version: true,
  onDate: true,
  answers: { select: { memberId: true, kind: true, words: true } },
} as const satisfies Prisma.AgreementNoticeSelect

/** A notice as its commands need it. */
export type Notice = Prisma.AgreementNoticeGetPayload<{ select: typeof noticeColumns }>

/** A notice and its agreement, read under the agreement's lock. Refuses: common.not_found. */
export async function lockNotice(
  tx: Tx,
  actor: Actor,
  noticeId: string,
): Promise<{ notice: Notice; standing: Standing }> {
  const where = { AND: [{ id: noticeId }, visibleNotices(actor)] }
  const place = await tx.agreementNotice.findFirst({ where, select: { agreementId: true } })
  if (!place) throw refusal("common.not_found")
  const standing = await lockStanding(tx, actor, place.agreementId)
  const notice = await tx.agreementNotice.findFirst({ where, select: noticeColumns })
  if (!notice) throw refusal("common.not_found")
  return { notice, standing }
}

/** Whether a notice that this actor sees ends its agreement. It never changes its kind, so this may be asked before the lock. */
export function wouldEnd(actor: Actor, noticeId: string): Promise<boolean> {
  return asActor(actor, async tx => {
    const where = { AND: [{ id: noticeId }, visibleNotices(actor)] }
    const notice = await tx.agreementNotice.findFirst({ where, select: { kind: true } })
    return notice !== null && isEnd(notice.kind)
  })
}

/**
 * Tells the other parties what was said in a notice, or of it (null where they learn what came of it), and the colleagues of
 * whoever said it: what one of them does in the name of all is no secret at home.
 */
export async function tellOfNotice(
  tx: Tx,
  actor: Actor,
  { id, title, partyIds }: Standing,
  { noticeId, kind }: { noticeId: string; kind: string | null },
): Promise<void> {
  const { id: memberId, name, person } = partyOf(actor)
  const path = paths.agreements.notice(id, noticeId)
  if (kind) await notifyOtherParties(tx, partyIds, memberId, { kind, values: { title, member: name }, path })
  const own = { kind: "noticeByOwnSide", values: { title, person: person.name }, path }
  await notifyMember(tx, memberId, own, { exceptUserId: person.userId })
}

/** Closes open notices that something else has overtaken: those about ending, those about going on, or all. */
export async function lapseNotices(
  tx: Tx,
  { id: agreementId }: Standing,
  { except, about }: { except?: string; about: "ending" | "going_on" | "all" },
): Promise<void> {
  const open = await tx.agreementNotice.findMany({
    where: { agreementId, state: { in: ["given", "agreed"] }, ...(except && { id: { not: except } }) },
    select: noticeColumns,
  })
  for (const notice of open)
    if (about === "all" || isEnd(notice.kind) === (about === "ending")) await moveNotice(tx, notice, "lapse")
}
