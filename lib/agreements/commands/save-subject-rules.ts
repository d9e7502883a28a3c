import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalHoldPen, refusalKeepRules } from "#lib/agreements/policy"
import type { SaveSubjectRulesInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import { formEntries } from "#lib/agreements/terms/form-entries"
import { parseTerms } from "#lib/agreements/terms/schema"
import { readSubjectForm } from "#lib/agreements/terms/subject-form"
import { asActor } from "#lib/db/door"
import { Refusal } from "#lib/errors"

/**
 * Writes all that is said of one kind of information: for each audience any number of rules, each with its time, its end,
 * the parties that it binds and a note. What is said of other kinds stays as it was.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.section_changed, agreements.too_many_rules, common.invalid_input.
 */
export async function saveSubjectRules(actor: Actor, input: SaveSubjectRulesInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const before = table.current.terms
    if (sectionDigest(before, "confidentiality") !== input.seen) throw refusal("agreements.section_changed")
    const { confidentiality } = before.sections
    const { subject } = input
    const { partyIds } = table
    const { rules, problems } = readSubjectForm(formEntries(input), { rules: confidentiality.rules, subject, partyIds })
    if (Object.keys(problems).length > 0) throw new Refusal("common.invalid_input", "invalid", problems)
    permit(refusalKeepRules(rules))
    const sections = { ...before.sections, confidentiality: { ...confidentiality, rules } }
    await writeDraft(tx, actor, table, parseTerms({ ...before, sections }))
  })
}
