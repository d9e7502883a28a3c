import type { Actor } from "#lib/actor"
import { permit, refusal } from "#lib/agreements/codes"
import { rowIdsOnceUsed, writeDraft } from "#lib/agreements/negotiation/draft"
import { lockTable } from "#lib/agreements/negotiation/table"
import { refusalChangeWords, refusalHoldPen, refusalKeepRules } from "#lib/agreements/policy"
import type { SaveConfidentialityMatrixInput } from "#lib/agreements/schema"
import { sectionDigest } from "#lib/agreements/terms/canonical"
import type { RowsField } from "#lib/agreements/terms/field"
import { fieldsOf } from "#lib/agreements/terms/fields"
import { readListForm } from "#lib/agreements/terms/form"
import { formEntries } from "#lib/agreements/terms/form-entries"
import { readField } from "#lib/agreements/terms/read-field"
import { withoutRemovedRows } from "#lib/agreements/terms/removed-rows"
import { parseTerms, type Terms } from "#lib/agreements/terms/schema"
import { confidentialityFields } from "#lib/agreements/terms/sections/confidentiality"
import { matrixOf, termsOf } from "#lib/confidentiality/matrix"
import { matrixFromForm } from "#lib/confidentiality/matrix-form"
import { termsOfPreset } from "#lib/confidentiality/presets"
import type { ConfidentialityTerm } from "#lib/confidentiality/terms"
import { asActor } from "#lib/db/door"
import { type Problems, Refusal } from "#lib/errors"

/**
 * Writes the section of confidentiality as people edit it: the matrix of who may be told what, cell by cell, or one of the
 * network's sets of rules in its place. Rules that no cell can hold stay as they are: they are written by
 * `saveSubjectRules`. Cells and lists that the form does not show stay as they were.
 * Refuses: common.not_found, agreements.role_may_not, agreements.not_negotiating, agreements.not_your_turn,
 * agreements.section_changed, agreements.standard_text_stands, agreements.too_many_rules, common.invalid_input.
 */
export async function saveConfidentialityMatrix(actor: Actor, input: SaveConfidentialityMatrixInput): Promise<void> {
  await asActor(actor, async tx => {
    const table = await lockTable(tx, actor, input.agreementId)
    permit(refusalHoldPen(actor, table))
    const before = table.current.terms
    if (sectionDigest(before, "confidentiality") !== input.seen) throw refusal("agreements.section_changed")
    const entries = withoutRemovedRows(formEntries(input))
    const fields = new Map(entries)
    permit(refusalChangeWords(before, "confidentiality", entries))
    const rules = readRules(input, fields, before)
    const others = readOtherFields(fields)
    const shown = formEntries(input).some(([name]) => name.startsWith(`${survivalsField.key}.`))
    const kinds = shown ? readListForm(survivalsField, entries, before, await rowIdsOnceUsed(tx, table)) : null
    const problems = { ...rules.problems, ...others.problems, ...kinds?.problems }
    if (Object.keys(problems).length > 0) throw new Refusal("common.invalid_input", "invalid", problems)
    permit(refusalKeepRules(rules.rules))
    const { survivals: held, ...section } = before.sections.confidentiality
    const survivals = kinds ? kinds.rows : held
    const listed = survivals && survivals.length > 0 ? { survivals } : {}
    const confidentiality = { ...section, ...others.values, ...listed, rules: rules.rules }
    await writeDraft(tx, actor, table, parseTerms({ ...before, sections: { ...before.sections, confidentiality } }))
  })
}

/** The years that one kind of information has of its own: the one list of this section beside its rules. */
const survivalsField = confidentialityFields.find(field => field.key === "survivals") as RowsField

/** A preset replaces what binds everybody; what binds single parties was agreed one by one and stays. */
function readRules(
  { preset }: SaveConfidentialityMatrixInput,
  fields: ReadonlyMap<string, string>,
  before: Terms,
): { rules: ConfidentialityTerm[]; problems: Problems } {
  const { matrix: held, extra } = matrixOf(before.sections.confidentiality.rules)
  if (preset) {
    const single = extra.filter(rule => rule.bindsParties.length > 0)
    const ids = new Set(single.map(rule => rule.id))
    return { rules: [...termsOfPreset(preset).filter(rule => !ids.has(rule.id)), ...single], problems: {} }
  }
  const { matrix, problems } = matrixFromForm(Object.fromEntries(fields), held)
  return { rules: termsOf(matrix, extra), problems }
}

function readOtherFields(fields: ReadonlyMap<string, string>) {
  const problems: Problems = {}
  const values: Record<string, unknown> = {}
  for (const field of fieldsOf("confidentiality")) {
    if (field.kind === "rows" || !fields.has(field.key)) continue
    const reading = readField(field, [fields.get(field.key) ?? ""], 0)
    if ("value" in reading) values[field.key] = reading.value
    else problems[field.key] = reading.problem
  }
  return { values, problems }
}
