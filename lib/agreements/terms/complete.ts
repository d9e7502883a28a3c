import type { AgreementKind, AnyRow, AnyValue, Field } from "#lib/agreements/terms/field"
import { isEmpty, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import { calledTwice, namedValuesPlace } from "#lib/agreements/terms/named-values"
import { unresolvedNames } from "#lib/agreements/terms/placeholders"
import { type Terms, termsSchema } from "#lib/agreements/terms/schema"

const relationship = ["parties", "purpose", "timeline", "price", "confidentiality", "publicity", "press"] as const

/**
 * The sections without which an agreement of a kind may not be proposed. A dialogue needs no services and no way out of
 * them; a promise of confidentiality needs little but the promise; what is paid for, or done jointly, needs everything.
 */
export const mandatorySections: Readonly<Record<AgreementKind, readonly SectionKey[]>> = {
  dialogue: [...relationship, "cooperation", "safeguarding", "legal"],
  partnering: [...relationship, "cooperation", "reviews", "safeguarding", "follow_up", "exit", "legal"],
  confidentiality: ["parties", "purpose", "confidentiality", "press", "safeguarding", "legal"],
  service_contract: sectionKeys,
  joint_project: sectionKeys,
}

/**
 * A gap: a field of a section and, where the gap is inside a list, the row and its field; or a name in the words of a
 * section behind which nothing stands.
 */
export type MissingField = {
  section: SectionKey
  field: string
  rowId?: string
  rowField?: string
  placeholder?: string
}

/**
 * What is still missing before the terms may be proposed, in printing order. In a section that the kind does not demand,
 * nothing is missing until something was said there; then it must be said whole.
 */
export function missingFields(terms: Terms): MissingField[] {
  return sectionKeys.flatMap(section => missingInSection(terms, section))
}

export type SectionState = {
  section: SectionKey
  mandatory: boolean
  status: "empty" | "started" | "complete"
  missing: number
}

/** How far each section is, for the task list. An untouched section that the kind does not demand stays `empty`. */
export function sectionStates(terms: Terms): SectionState[] {
  return sectionKeys.map(section => {
    const missing = missingInSection(terms, section).length
    const status = isUntouched(terms, section) ? "empty" : missing > 0 ? "started" : "complete"
    return { section, mandatory: mandatorySections[terms.kind].includes(section), status, missing }
  })
}

/** The schema of terms that may be proposed: the draft's, and nothing missing. Issues point to the field. */
export const completeTermsSchema = termsSchema.superRefine((terms, context) => {
  for (const { section, field, rowId, rowField } of missingFields(terms)) {
    const path = ["sections", section, field, rowId, rowField].filter(step => step !== undefined)
    context.addIssue({ code: "custom", path, message: "required" })
  }
})

function missingInSection(terms: Terms, section: SectionKey): MissingField[] {
  const values = terms.sections[section]
  if (!mandatorySections[terms.kind].includes(section) && isUntouched(terms, section)) return []
  const unresolved = unresolvedNames(terms, section).map(placeholder => ({ section, field: "words", placeholder }))
  const missing = fieldsOf(section).flatMap(field => {
    const value = fieldValue(values, field.key)
    if (isMissing(field, value, values, terms.kind)) return [{ section, field: field.key }]
    return field.kind === "rows" ? rowsOf(value).flatMap(row => missingInRow(terms.kind, section, field, row)) : []
  })
  return [...missing, ...(section === namedValuesPlace.section ? namedTwice(terms) : []), ...unresolved]
}

/** Of two values that are called the same, nobody can say which one the words mean. */
function namedTwice(terms: Terms): MissingField[] {
  return calledTwice(terms).map(({ id }) => ({ ...namedValuesPlace, rowId: id, rowField: "name" }))
}

function missingInRow(kind: AgreementKind, section: SectionKey, field: Field, row: AnyRow): MissingField[] {
  if (field.kind !== "rows") return []
  return field.fields
    .filter(inner => isMissing(inner, fieldValue(row, inner.key), row, kind))
    .map(inner => ({ section, field: field.key, rowId: row.id, rowField: inner.key }))
}

function isMissing(field: Field, value: AnyValue, sisters: object, kind: AgreementKind): boolean {
  if (field.required === undefined || !isEmpty(value)) return false
  if (field.required !== true && !field.required.includes(kind)) return false
  if (field.when === undefined) return true
  const answer = fieldValue(sisters, field.when.field)
  return (typeof answer === "string" || typeof answer === "boolean") && field.when.is.includes(answer)
}

function isUntouched(terms: Terms, section: SectionKey): boolean {
  return fieldsOf(section).every(field => isEmpty(fieldValue(terms.sections[section], field.key)))
}
