import type { AnyValue, Field, FieldValues } from "#lib/agreements/terms/field"
import { confidentialityFields } from "#lib/agreements/terms/sections/confidentiality"
import { cooperationFields } from "#lib/agreements/terms/sections/cooperation"
import { exitFields } from "#lib/agreements/terms/sections/exit"
import { followUpFields } from "#lib/agreements/terms/sections/follow-up"
import { legalFields } from "#lib/agreements/terms/sections/legal"
import { methodFields } from "#lib/agreements/terms/sections/method"
import { partiesFields } from "#lib/agreements/terms/sections/parties"
import { pressFields } from "#lib/agreements/terms/sections/press"
import { priceFields } from "#lib/agreements/terms/sections/price"
import { publicityFields } from "#lib/agreements/terms/sections/publicity"
import { purposeFields } from "#lib/agreements/terms/sections/purpose"
import { reviewsFields } from "#lib/agreements/terms/sections/reviews"
import { safeguardingFields } from "#lib/agreements/terms/sections/safeguarding"
import { servicesFields } from "#lib/agreements/terms/sections/services"
import { timelineFields } from "#lib/agreements/terms/sections/timeline"

/**
 * The one list of everything an agreement can say. The draft's schema, what proposing needs, the forms, the printed order
 * and the comparison are all derived from it, so a field cannot be typed and then be missing on paper.
 */
export const sections = {
  parties: partiesFields,
  purpose: purposeFields,
  services: servicesFields,
  method: methodFields,
  timeline: timelineFields,
  price: priceFields,
  confidentiality: confidentialityFields,
  publicity: publicityFields,
  press: pressFields,
  cooperation: cooperationFields,
  reviews: reviewsFields,
  safeguarding: safeguardingFields,
  follow_up: followUpFields,
  exit: exitFields,
  legal: legalFields,
} as const satisfies Record<string, readonly Field[]>

export type SectionKey = keyof typeof sections

/** The sections in the order in which they are filled, read, printed and compared. */
export const sectionKeys = Object.keys(sections) as SectionKey[]

export type SectionValue<Section extends SectionKey> = FieldValues<(typeof sections)[Section]>
export type SectionValues = { [Section in SectionKey]: SectionValue<Section> }

/** The fields of a section for code that treats all sections alike. */
export function fieldsOf(section: SectionKey): readonly Field[] {
  return sections[section]
}

/** The value of a field for code that treats all fields alike. */
export function fieldValue(values: object, key: string): AnyValue {
  return Object.hasOwn(values, key) ? (values as Record<string, AnyValue>)[key] : undefined
}

export function isSectionKey(text: string): text is SectionKey {
  return Object.hasOwn(sections, text)
}
