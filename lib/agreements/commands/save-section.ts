import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { rowIdsOnceUsed, writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalChangeWords, refusalHoldPen } from "#lib/agreements/policy"
import type { SaveSectionInput } from "#lib/agreements/schema"
import { saysTheSame, sectionDigest } from "#lib/agreements/terms/canonical"
import { readSectionForm, withWhatStands } from "#lib/agreements/terms/form"
import { formEntries } from "#lib/agreements/terms/form-entries"
import { withoutRemovedRows } from "#lib/agreements/terms/removed-rows"
import { parseTerms } from "#lib/agreements/terms/schema"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Writes one section into the draft of the side that holds the pen; the first write after a turn begins a new revision.
 * A draft accepts gaps. Colleagues who write different sections do not disturb each other: the check is on the digest of
 * the section that the writer saw. A form that was sent twice finds its work done.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.section_changed, agreements.standard_text_stands, common.invalid_input.
 */
export async function saveSection(actor: Actor, input: SaveSectionInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const before = table.current.terms
    const entries = withoutRemovedRows(formEntries(input))
    permit(refusalChangeWords(before, input.section, entries))
    const reading = readSectionForm(input.section, entries, before, await rowIdsOnceUsed(tx, table))
    const value = reading.ok && withWhatStands(input.section, reading.value, before)
    const isStale = sectionDigest(before, input.section) !== input.seen
    if (isStale && value && saysTheSame(value, before.sections[input.section])) return
    if (isStale) throw refusal("agreements.section_changed")
    if (!reading.ok) throw new Refusal("common.invalid_input", "invalid", reading.problems)
    const sections = { ...before.sections, [input.section]: value }
    await writeDraft(tx, actor, table, parseTerms({ ...before, sections }))
  })
}
