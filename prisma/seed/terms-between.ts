import { exampleTerms } from "#lib/agreements/terms/example-terms"
import type { SectionValues } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

/** Complete terms between two members, bent to what this agreement is about. */
export function termsBetween(
  { company, local }: { company: string; local: string },
  change: (sections: SectionValues) => void = () => {},
): Terms {
  const text = JSON.stringify(exampleTerms())
    .replaceAll('"brand"', JSON.stringify(company))
    .replaceAll('"ngo"', JSON.stringify(local))
  const terms: Terms = JSON.parse(text)
  change(terms.sections)
  return terms
}
