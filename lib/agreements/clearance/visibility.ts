import type { Actor } from "#lib/actor"
import { visibleAgreements } from "#lib/agreements/visibility"
import type { Prisma } from "#lib/db/generated/client"

/** Clearances of the agreements that the actor sees: all parties of an agreement see each other's. */
export function visibleClearances(actor: Actor): Prisma.ClearanceWhereInput {
  return { agreement: visibleAgreements(actor) }
}

/** A statement with its answers, as it is read under the lock and shown. */
export const statementColumns = {
  id: true,
  number: true,
  lines: true,
  digest: true,
  seenToBy: true,
  words: true,
  statedByName: true,
  statedAt: true,
  answers: {
    orderBy: { answeredAt: "asc" },
    select: { memberId: true, kind: true, words: true, answeredByName: true, answeredAt: true },
  },
} as const satisfies Prisma.ClearanceStatementSelect
