import type { Actor } from "#lib/actor"
import { withClause } from "#lib/agreements/clauses/choose"
import { offeredClause } from "#lib/agreements/clauses/library"
import { permit, refusal } from "#lib/agreements/codes"
import { writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalHoldPen, refusalWriteWords } from "#lib/agreements/policy"
import type { ChooseClauseInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { parseTerms } from "#lib/agreements/terms/schema"
import { proseCharactersMax } from "#lib/agreements/terms/values"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Puts a text of the network into the words of a section, word for word: a later version of it changes nothing that stands
 * in a draft or was signed. It takes the place of another text on the same matter that was not changed. A repeat finds its
 * work done.
 * Refuses: common.not_found (also for a text that is not offered in this section), agreements.role_may_not,
 * agreements.not_negotiating, agreements.not_your_turn, agreements.section_changed, agreements.standard_text_stands,
 * agreements.no_room.
 */
export async function chooseClause(actor: Actor, input: ChooseClauseInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const clause = offeredClause(input.section, input.clause)
    if (!clause) throw new Refusal("common.not_found", "not_found")
    const before = table.current.terms
    permit(refusalWriteWords(before))
    const section = before.sections[input.section]
    const words = withClause(section.words, clause)
    if (words === section.words) return
    if (sectionDigest(before, input.section) !== input.seen) throw refusal("agreements.section_changed")
    if (words.length > proseCharactersMax) throw refusal("agreements.no_room")
    const sections = { ...before.sections, [input.section]: { ...section, words } }
    await writeDraft(tx, actor, table, parseTerms({ ...before, sections }))
  })
}
