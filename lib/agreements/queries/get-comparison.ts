import type { Actor } from "#lib/actor"
import {
  acceptedColumns,
  type ComparedNumbers,
  comparedColumns,
  comparisonOf,
} from "#lib/agreements/negotiation/comparing"
import type { ComparisonView } from "#lib/agreements/views"
import { visibleAgreements, visibleRevisions } from "#lib/agreements/visibility"
import { asActor } from "#lib/db/door"
import { isId } from "#lib/ids"

/**
 * Two revisions of an agreement held against each other; without numbers, the newest against the one before it. Of an
 * amendment, number 0 is the text in force that it was made from.
 * Null where there is no agreement for this actor, no such revision, or only one.
 */
export async function getComparison(
  actor: Actor,
  agreementId: string,
  numbers: ComparedNumbers = {},
): Promise<ComparisonView | null> {
  if (!isId(agreementId)) return null
  const agreement = await asActor(actor, tx =>
    tx.agreement.findFirst({
      where: { id: agreementId, ...visibleAgreements(actor) },
      select: {
        revisions: {
          where: visibleRevisions(actor),
          orderBy: { number: "asc" },
          select: { ...comparedColumns, base: { select: comparedColumns } },
        },
        proposals: { where: { state: "accepted" }, select: acceptedColumns },
      },
    }),
  )
  const found = agreement?.revisions ?? []
  const base = found.at(-1)?.base
  const revisions = [...(base ? [{ ...base, number: 0, note: "" }] : []), ...found.map(({ base: _, ...row }) => row)]
  return comparisonOf(revisions, agreement?.proposals ?? [], numbers)
}
