import type { Actor } from "#lib/actor"
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
