import type { Actor } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** Notices of the agreements that the actor sees. */
export function visibleNotices(actor: Actor): Prisma.AgreementNoticeWhereInput {
  return { agreement: visibleAgreements(actor) }
}
