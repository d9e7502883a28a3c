import type { Actor } from "#lib/actor"
import { versionColumns, versionOf } from "#lib/agreements/evidence/version"
import { ownRoles } from "#lib/agreements/neutral/visibility"
import type { AgreementVersionView } from "#lib/agreements/views"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * A version as it was handed over, for the neutral person, to whom the record is not open: it is held against itself and the
 * version before it. Null where there is none, or nothing for this actor.
 */
export async function getNeutralVersion(
  actor: Actor,
  neutralId: string,
  number: number,
): Promise<AgreementVersionView | null> {
  if (!isId(neutralId)) return null
  const rows = await asActor(actor, async tx => {
    const neutral = await tx.neutralPerson.findFirst({
      where: { AND: [{ id: neutralId, state: "active" }, await ownRoles(tx, actor)] },
      select: { agreementId: true },
    })
    if (!neutral) return []
    return tx.agreementRevision.findMany({
      where: { ...neutral, proposedAt: { not: null } },
      orderBy: { number: "asc" },
      select: versionColumns,
    })
  })
  return versionOf(rows, number, null)
}
