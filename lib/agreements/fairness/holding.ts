import { dutiesOf, type ExpressYes, isGiven } from "#lib/agreements/fairness/one-sided-duties"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { rowsToAccept } from "#lib/agreements/terms/matrix-rows"
import type { Terms } from "#lib/agreements/terms/schema"

/** The section in which the matrix stands. */
export const matrixSection: SectionKey = "confidentiality"

/**
 * The yeses to sections that count: a party's yes stands only with its express yes to what binds it alone in there, and to
 * every row of the disclosure matrix.
 */
export function marksThatHold<Given extends { memberId: string; section: string }>(
  { terms, base }: { terms: Terms; base: Terms | null },
  marks: readonly Given[],
  yeses: readonly ExpressYes[],
): Given[] {
  const rows = rowsToAccept(terms, base)
  return marks.filter(({ memberId, section }) => {
    const duties = dutiesOf(memberId, terms, base).filter(duty => duty.section === section)
    const asked = section === matrixSection ? [...duties, ...rows] : duties
    return asked.every(one => isGiven(one, memberId, yeses))
  })
}
