import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { matrixSection } from "#lib/agreements/fairness/holding"
import { takeBackMatrixRows as takeBackYeses } from "#lib/agreements/negotiation/express-yes"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { refusalMarkSection } from "#lib/agreements/policy"
import type { MatrixRowsInput } from "#lib/agreements/schema"
import { asActor } from "#lib/db/door"

/**
 * Takes the acting member's yes to rows of the disclosure matrix back, and with it its yes to the section, which does not
 * stand without them. Its yeses to other rows stay. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn.
 */
export async function takeBackMatrixRows(actor: Actor, input: MatrixRowsInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalMarkSection(actor, table))
    const { id: memberId } = partyOf(actor)
    const { takenBack } = await takeBackYeses(tx, actor, table, input.rows)
    if (takenBack === 0) return
    await tx.sectionMark.deleteMany({ where: { agreementId: table.id, memberId, section: matrixSection } })
  })
}
