import { type AnyRow, rowsOf } from "#lib/agreements/terms/field"
import { fieldsOf, fieldValue, sectionKeys } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"
import type { NamePlace } from "#lib/confidentiality/known-names"

/** The fields that hold a name, with the place that readers are told of. */
export const nameFields: Readonly<Record<string, NamePlace>> = {
  "parties.parties.legalName": "party",
  "parties.signatories.name": "signatory",
  "parties.contacts.name": "contact",
  "services.sites.name": "site",
  "services.sites.osHubId": "site",
}

/**
 * All other fields of words. Names may stand in them that no list knows; the place of a site is a town, which many texts
 * name. A field that is in neither list fails its test, so that no new name goes unsearched.
 */
export const freeWords: readonly string[] = [
  "confidentiality.rules.note",
  "confidentiality.words",
  "cooperation.words",
  "exit.capacityGoals.baseline",
  "exit.capacityGoals.evidence",
  "exit.capacityGoals.goal",
  "exit.capacityGoals.target",
  "exit.lasting.carriedBy",
  "exit.lasting.meansOfFunding",
  "exit.lasting.outcome",
  "exit.words",
  "follow_up.communityHears",
  "follow_up.words",
  "legal.beyondControl",
  "legal.changes.change",
  "legal.titles.title",
  "legal.words",
  "method.interestsDeclared",
  "method.samplingRule",
  "method.words",
  "parties.contacts.email",
  "parties.contacts.phone",
  "parties.contacts.role",
  "parties.parties.address",
  "parties.parties.registration",
  "parties.signatories.capacity",
  "parties.words",
  "press.holdingLine",
  "press.words",
  "price.inKind",
  "price.words",
  "publicity.positions.conditions",
  "publicity.words",
  "purpose.expectations.expectation",
  "purpose.expectations.seenBy",
  "purpose.sharedAim",
  "purpose.values.lines",
  "purpose.values.name",
  "purpose.values.place",
  "purpose.values.text",
  "purpose.whoBenefits",
  "purpose.words",
  "reviews.reviewPoints.purpose",
  "reviews.watched",
  "reviews.words",
  "safeguarding.words",
  "services.clientProvides",
  "services.notIncluded",
  "services.outputs.description",
  "services.outputs.title",
  "services.sites.place",
  "services.words",
  "timeline.assumptions",
  "timeline.milestones.acceptedWhen",
  "timeline.milestones.title",
  "timeline.words",
]

export type NameInTerms = { name: string; place: NamePlace; memberId: string | null }

/** Every name that the terms hold, once for each place in which it stands. */
export function namesInTerms({ sections }: Terms): NameInTerms[] {
  const all = sectionKeys.flatMap(section =>
    fieldsOf(section).flatMap(field => {
      const value = fieldValue(sections[section], field.key)
      if (field.kind !== "rows") return namesAt(`${section}.${field.key}`, value, null)
      return rowsOf(value).flatMap(row =>
        field.fields.flatMap(inner => namesAt(`${section}.${field.key}.${inner.key}`, fieldValue(row, inner.key), row)),
      )
    }),
  )
  return [...new Map(all.map(named => [`${named.place} ${named.name}`, named])).values()]
}

function namesAt(path: string, value: unknown, row: AnyRow | null): NameInTerms[] {
  const place = nameFields[path]
  if (!place || typeof value !== "string" || value === "") return []
  const memberId = place === "party" && typeof row?.memberId === "string" ? row.memberId : null
  return [{ name: value, place, memberId }]
}
