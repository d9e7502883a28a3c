import type { Actor } from "#lib/actor"
import {
  acceptedColumns,
  type ComparedNumbers,
  comparedColumns,
  comparisonOf,
} from "#lib/agreements/negotiation/comparing"
import { ownRoles } from "#lib/agreements/neutral/visibility"
import type { ComparisonView } from "#lib/agreements/views"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * Two versions that were handed over, held against each other for the neutral person; without numbers, the newest against
 * the one before it. Null where there is nothing to compare, or nothing for this actor.
 */
export async function getNeutralComparison(
  actor: Actor,
  neutralId: string,
  numbers: ComparedNumbers = {},
): Promise<ComparisonView | null> {
  if (!isId(neutralId)) return null
  const found = await asActor(actor, async tx => {
    const neutral = await tx.neutralPerson.findFirst({
      where: { AND: [{ id: neutralId, state: "active" }, await ownRoles(tx, actor)] },
      select: { agreementId: true },
    })
    if (!neutral) return null
    const revisions = await tx.agreementRevision.findMany({
      where: { ...neutral, proposedAt: { not: null } },
      orderBy: { number: "asc" },
      select: comparedColumns,
    })
    const proposals = await tx.textProposal.findMany({
      where: { ...neutral, state: "accepted" },
      select: acceptedColumns,
    })
    return { revisions, proposals }
  })
  return found && comparisonOf(found.revisions, found.proposals, numbers)
}
