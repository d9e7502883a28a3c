/** A posted form as a tree, as reception hands it to a schema. Typed loosely, because what is posted may be anything. */
type Branch = { readonly [name: string]: unknown }

/**
 * The entries of a form that was made a tree, by the names that `readSectionForm` reads: `milestones.0.title`. Files and
 * whatever is neither text, list nor tree are left out.
 */
export function formEntries(tree: Branch, before = ""): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) => entriesAt(`${before}${name}`, value))
}

function entriesAt(name: string, value: unknown): [string, string][] {
  if (typeof value === "string") return [[name, value]]
  if (Array.isArray(value)) {
    // A list of texts is one field with several values, a list of trees is rows.
    return value.flatMap((element, place) =>
      typeof element === "string" ? [[name, element] as [string, string]] : entriesAt(`${name}.${place}`, element),
    )
  }
  return isBranch(value) ? formEntries(value, `${name}.`) : []
}

function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null && Object.prototype.toString.call(value) === "[object Object]"
}
