import type { Actor } from "#lib/actor"
import { permit } from "#lib/agreements/codes"
import { takeBackYeses } from "#lib/agreements/negotiation/express-yes"
import { lockTable, partyOf } from "#lib/agreements/negotiation/table"
import { refusalMarkSection } from "#lib/agreements/policy"
import type { MarkSectionInput } from "#lib/agreements/schema"
import { asActor } from "#lib/db/door"

/**
 * Takes the acting member's yes to a section back, and with it what it took on expressly in there. A repeat finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn.
 */
export async function unmarkSection(actor: Actor, input: MarkSectionInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalMarkSection(actor, table))
    const { id: memberId } = partyOf(actor)
    await tx.sectionMark.deleteMany({ where: { agreementId: table.id, memberId, section: input.section } })
    await takeBackYeses(tx, actor, table, input.section)
  })
}
