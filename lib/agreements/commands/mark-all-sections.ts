import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { sayExpressly } from "#lib/agreements/negotiation/express-yes"
import { concludeNegotiation, writeMarks } from "#lib/agreements/negotiation/marks"
import { lockTable, sectionDigests } from "#lib/agreements/negotiation/table"
import { refusalMarkSection } from "#lib/agreements/policy"
import type { MarkAllSectionsInput } from "#lib/agreements/schema"
import { asActor } from "#lib/db/door"

/**
 * Says yes, for the acting member, to the whole text that was handed over. `seen` is the digest of that text. What binds
 * its side only is taken on in its own section, before.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.text_differs, agreements.duty_not_accepted.
 */
export async function markAllSections(actor: Actor, input: MarkAllSectionsInput): Promise<{ agreed: boolean }> {
  return asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalMarkSection(actor, table))
    if (!table.proposed || table.proposed.digest !== input.seen) throw refusal("agreements.text_differs")
    const sections = [...sectionDigests(table.proposed).keys()]
    await sayExpressly(tx, actor, table, table.proposed, sections, [])
    await writeMarks(tx, actor, table, table.proposed.terms, sections)
    return concludeNegotiation(tx, actor, table)
  })
}
