import type { Actor } from "#lib/actor"
import { withoutStandardText } from "#lib/agreements/clauses/standard-choice"
import { permit, refusal } from "#lib/agreements/codes"
import { writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalHoldPen } from "#lib/agreements/policy"
import type { ChooseStandardTextInput } from "#lib/agreements/schema"
import { termsDigest } from "#lib/agreements/terms/canonical"
import { draftOf, parseTerms } from "#lib/agreements/terms/schema"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Makes the paragraphs of the standard text the parties' own words, each section with what they had changed behind it, in
 * the draft of the side that holds the pen. A yes to them as the standard text falls. A repeat finds its work done.
 * Refuses: common.not_found, common.changed_meanwhile, agreements.role_may_not, agreements.not_negotiating,
 * agreements.not_your_turn, agreements.no_room.
 */
export async function giveUpStandardText(actor: Actor, input: ChooseStandardTextInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const before = table.current.terms
    if (!before.standardText) return
    if (termsDigest(before) !== input.seen) throw new Refusal("common.changed_meanwhile", "conflict")
    const terms = withoutStandardText(before)
    if (!terms) throw refusal("agreements.no_room")
    await writeDraft(tx, actor, table, parseTerms(draftOf(terms)))
  })
}
