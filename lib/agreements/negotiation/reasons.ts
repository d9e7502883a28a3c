import { acceptedColumns, comparedColumns, comparisonOf } from "#lib/agreements/negotiation/comparing"
import type { Table } from "#lib/agreements/negotiation/table"
import { withoutReason } from "#lib/agreements/terms/origins"
import type { Tx } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Words that nobody proposed and accepted have their reason in the note that comes with them. A first text needs none: it
 * changes nothing. Refuses: common.invalid_input.
 */
export async function requireReason(
  tx: Tx,
  { id: agreementId, current, proposed }: Pick<Table, "id" | "current" | "proposed">,
  note: string,
): Promise<void> {
  if (!proposed || note !== "") return
  const revisions = await tx.agreementRevision.findMany({
    where: { id: { in: [proposed.id, current.id] } },
    orderBy: { number: "asc" },
    select: comparedColumns,
  })
  const accepted = await tx.textProposal.findMany({
    where: { agreementId, state: "accepted" },
    select: acceptedColumns,
  })
  const comparison = comparisonOf(revisions, accepted, {})
  if (comparison && withoutReason(comparison).length > 0)
    throw new Refusal("common.invalid_input", "invalid", { note: { code: "changeReason" } })
}
