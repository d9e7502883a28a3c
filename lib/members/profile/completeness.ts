import { type PartTable, profileParts } from "#lib/members/profile/parts"
import type { Profile, ProfilePart } from "#lib/members/profile/schema"

/** Derived, never stored: what a part says is the only truth about how far it is. */
export type PartStatus = "complete" | "begun" | "needed" | "optional"

export type MissingField = { part: ProfilePart; field: string }

/** The values of one part by field name; empty for a part that this kind of profile does not have. */
export function partValues(profile: Profile, part: ProfilePart): Readonly<Record<string, unknown>> {
  return (profile as unknown as Record<string, Record<string, unknown>>)[part] ?? {}
}

/** Whether a value says something: zero and "no" do. */
export function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== ""
}

/** Required fields that the draft leaves empty, in the order of the parts. Empty: it may be published. */
export function missingForPublication(profile: Profile): MissingField[] {
  return profileParts[profile.kind].flatMap(({ part, fields }) =>
    fields
      .filter(field => field.required && !isSaid(partValues(profile, part)[field.key]))
      .map(field => ({ part, field: field.key })),
  )
}

/**
 * `needed`: nothing said and others would miss it; `optional`: nothing said, and nothing must be; `begun`: something is
 * said and something required is not.
 */
export function partStatus(profile: Profile, { part, fields }: PartTable): PartStatus {
  const values = partValues(profile, part)
  const required = fields.filter(field => field.required)
  if (!fields.some(field => isSaid(values[field.key]))) return required.length > 0 ? "needed" : "optional"
  return required.every(field => isSaid(values[field.key])) ? "complete" : "begun"
}

/** The part to offer next: the first that publication waits for, then the first that says nothing, then none. */
export function nextPart(profile: Profile): ProfilePart | null {
  const tables = profileParts[profile.kind]
  const awaited = missingForPublication(profile)[0]?.part
  return awaited ?? tables.find(table => partStatus(profile, table) === "optional")?.part ?? null
}
