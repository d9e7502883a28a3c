import { check } from "#lib/agreements/checks/check"
import { rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, type SectionKey, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

/** A row that points to one which is no longer there: a payment for a milestone that was struck out. */
export const lostReference = check(
  { id: "lost_reference", severity: "blocks", section: "price", demand: "L2" },
  terms =>
    sectionKeys.flatMap(section =>
      fieldsOf(section).flatMap(field => {
        const values = terms.sections[section]
        if (field.kind === "reference") {
          return isLost(terms, field.to, fieldValue(values, field.key)) ? { section, field: field.key } : []
        }
        if (field.kind !== "rows") return []
        const references = field.fields.filter(inner => inner.kind === "reference")
        return rowsOf(fieldValue(values, field.key)).flatMap(row =>
          references
            .filter(({ key, to }) => isLost(terms, to, fieldValue(row, key)))
            .map(() => ({ section, field: field.key, rowId: row.id })),
        )
      }),
    ),
)

function isLost(terms: Terms, to: string, id: unknown): boolean {
  if (typeof id !== "string") return false
  const [section, field] = to.split(".") as [SectionKey, string]
  return !rowsOf(fieldValue(terms.sections[section], field)).some(row => row.id === id)
}
