import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { acceptMatrixRows as keepYeses } from "#lib/agreements/negotiation/express-yes"
import { concludeNegotiation } from "#lib/agreements/negotiation/marks"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalMarkSection } from "#lib/agreements/policy"
import type { MatrixRowsInput } from "#lib/agreements/schema"
import { asActor } from "#lib/db/door"

/**
 * Says yes, for the acting member, to rows of the disclosure matrix in what was handed over, each named by its digest: one
 * or several. Its yes to the section itself does not stand without a yes to every row. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.row_changed.
 */
export async function acceptMatrixRows(actor: Actor, input: MatrixRowsInput): Promise<{ agreed: boolean }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalMarkSection(actor, table))
    if (!table.proposed) throw refusal("agreements.row_changed")
    await keepYeses(tx, actor, table, table.proposed, input.rows)
    return concludeNegotiation(tx, actor, table)
  })
}
