import type { Actor } from "#lib/actor"
import { clauseLanguage } from "#lib/agreements/clauses/library"
import { withStandardText } from "#lib/agreements/clauses/standard-choice"
import { offeredStandardText } from "#lib/agreements/clauses/standard-texts"
import { permit, refusal } from "#lib/agreements/codes"
import { rowIdsOnceUsed, writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalHoldPen } from "#lib/agreements/policy"
import type { ChooseStandardTextInput } from "#lib/agreements/schema"
import { termsDigest } from "#lib/agreements/terms/canonical"
import { draftOf, parseTerms } from "#lib/agreements/terms/schema"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Takes the network's standard text as a whole into the draft of the side that holds the pen, in the version that is offered
 * today. Its words stand by value and pinned by their digest; a later version changes nothing here. What the parties had
 * written themselves becomes what they change from it. A repeat finds its work done.
 * Refuses: common.not_found (also for terms in another language than the network's texts), common.changed_meanwhile,
 * agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn, agreements.no_room.
 */
export async function takeStandardText(actor: Actor, input: ChooseStandardTextInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const before = table.current.terms
    if (before.language.split("-")[0] !== clauseLanguage) throw new Refusal("common.not_found", "not_found")
    const text = offeredStandardText(before.kind)
    if (before.standardText?.sha256 === text.sha256) return
    if (termsDigest(before) !== input.seen) throw new Refusal("common.changed_meanwhile", "conflict")
    const terms = withStandardText(before, text, await rowIdsOnceUsed(tx, table))
    if (!terms) throw refusal("agreements.no_room")
    await writeDraft(tx, actor, table, parseTerms(draftOf(terms)))
  })
}
