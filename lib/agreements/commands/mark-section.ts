import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { sayExpressly } from "#lib/agreements/negotiation/express-yes"
import { concludeNegotiation, writeMarks } from "#lib/agreements/negotiation/marks"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalMarkSection } from "#lib/agreements/policy"
import type { MarkSectionInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { asActor } from "#lib/db/door"

/**
 * Says yes, for the acting member, to one section of what the other side handed over. With the last open section the
 * agreement is agreed, if no check blocks it.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.section_changed, agreements.duty_not_accepted.
 */
export async function markSection(actor: Actor, input: MarkSectionInput): Promise<{ agreed: boolean }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalMarkSection(actor, table))
    const { proposed } = table
    if (!proposed || sectionDigest(proposed.terms, input.section) !== input.seen)
      throw refusal("agreements.section_changed")
    await sayExpressly(tx, actor, table, proposed, [input.section], input.duties ?? [])
    await writeMarks(tx, actor, table, proposed.terms, [input.section])
    return concludeNegotiation(tx, actor, table)
  })
}
