import type { Actor } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** Scans of the agreements that the actor sees: all parties see all of them, for ever. */
export function visibleScans(actor: Actor): Prisma.PaperScanWhereInput {
  return { agreement: visibleAgreements(actor) }
}
