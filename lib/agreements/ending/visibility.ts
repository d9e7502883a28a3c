import type { Actor } from "#lib/actor"
import { needsConsent, noticeKinds } from "#lib/agreements/ending/policy"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** Notices that hold: what they say is so, or will be on their day. They are brought to paper. */
export const noticesOnPaper: Prisma.AgreementNoticeWhereInput = {
  OR: [{ state: { in: ["agreed", "taken_effect"] } }, { kind: "end_with_notice", state: "given" }],
}

/** Notices of the agreements that the actor sees. */
export function visibleNotices(actor: Actor): Prisma.AgreementNoticeWhereInput {
  return { agreement: visibleAgreements(actor) }
}

/** Notices that wait for a yes and of which nobody was reminded yet; those kinds need it of every other party. */
export function noticesToAgreeTo(actor: Actor): Prisma.AgreementNoticeWhereInput {
  const kinds = noticeKinds.filter(needsConsent)
  return { AND: [visibleNotices(actor), { state: "given", kind: { in: kinds }, remindedAt: null }] }
}
