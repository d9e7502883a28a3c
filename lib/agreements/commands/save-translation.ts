import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalHoldPen } from "#lib/agreements/policy"
import type { SaveTranslationInput } from "#lib/agreements/schema"
import { areSameTerms, sectionDigest } from "#lib/agreements/terms/canonical"
import { formEntries } from "#lib/agreements/terms/form-entries"
import { readTranslationForm } from "#lib/agreements/terms/translation-form"
import { otherLanguages } from "#lib/agreements/terms/translations"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Writes the words of one section in another of the agreement's languages into the draft of the side that holds the pen. It
 * is part of the section: whoever has said yes to it says so anew. A form that was sent twice finds its work done.
 * Refuses: common.not_found (also for a language that the agreement does not name), agreements.role_may_not,
 * agreements.not_negotiating, agreements.not_your_turn, agreements.section_changed, common.invalid_input.
 */
export async function saveTranslation(actor: Actor, input: SaveTranslationInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const before = table.current.terms
    if (!otherLanguages(before).includes(input.language)) throw new Refusal("common.not_found", "not_found")
    const reading = readTranslationForm(before, input.section, input.language, formEntries(input))
    const isStale = sectionDigest(before, input.section) !== input.seen
    if (isStale && reading.ok && areSameTerms(reading.terms, before)) return
    if (isStale) throw refusal("agreements.section_changed")
    if (!reading.ok) throw new Refusal("common.invalid_input", "invalid", reading.problems)
    await writeDraft(tx, actor, table, reading.terms)
  })
}
