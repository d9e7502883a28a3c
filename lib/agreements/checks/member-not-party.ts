import { check } from "#lib/agreements/checks/check"
import { type AnyValue, rowsOf, type SingleField } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, sectionKeys } from "#lib/agreements/terms/fields"

/** A duty given to, or owed to, a member who is no party: nobody would be bound by it. */
export const memberNotParty = check(
  { id: "member_not_party", severity: "blocks", section: "parties", demand: "L2" },
  ({ sections }) => {
    const partyIds = new Set(sections.parties.parties.map(({ memberId }) => memberId))
    const isStranger = (kind: SingleField["kind"], value: AnyValue) => {
      if (kind === "member") return typeof value === "string" && !partyIds.has(value)
      return kind === "members" && Array.isArray(value) && value.some(id => !partyIds.has(String(id)))
    }
    return sectionKeys.flatMap(section =>
      fieldsOf(section).flatMap(field => {
        const value = fieldValue(sections[section], field.key)
        if (field.kind !== "rows") return isStranger(field.kind, value) ? { section, field: field.key } : []
        return rowsOf(value)
          .filter(row => field.fields.some(inner => isStranger(inner.kind, fieldValue(row, inner.key))))
          .map(row => ({ section, field: field.key, rowId: row.id }))
      }),
    )
  },
)
