import type { ModelPoint } from "#lib/agreements/fairness/model"
import { membersOn } from "#lib/agreements/terms/duty"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

/** On whom a deviation weighs more: some parties, all alike, or those whom the work concerns and who sign nothing. */
export type Burden = { on: "parties"; memberIds: readonly string[] } | { on: "all" } | { on: "people" }

/** What a rule says of terms that differ from its point. Values are raw, and named as those of a check's finding. */
export type Difference = { values: Record<string, string | number>; burden: Burden }

/** One point in which terms differ from the network's model, with the place where they do. */
export type Deviation = Difference & { point: ModelPoint; section: SectionKey; field: string }

/** Looks at one point: null where the terms agree with it, or do not speak of it yet. */
export type Rule = (terms: Terms, limit: number) => Difference | null

export const onAll: Burden = { on: "all" }
export const onPeople: Burden = { on: "people" }

/** Some parties, or all where the terms do not say who stands on that side. */
export function onParties(memberIds: readonly string[]): Burden {
  return memberIds.length === 0 ? onAll : { on: "parties", memberIds: [...new Set(memberIds)] }
}

export function onSide(terms: Terms, side: "company" | "local_resource"): Burden {
  return onParties(membersOn(terms, side))
}

/** A number of the terms that exceeds the model's; nothing said is no deviation. */
export function above(
  read: (sections: Terms["sections"]) => number | null,
  burden: (terms: Terms) => Burden = () => onAll,
): Rule {
  return (terms, limit) => {
    const said = read(terms.sections)
    return said !== null && said > limit ? { values: { said }, burden: burden(terms) } : null
  }
}

/** The largest number that the rows of a list give, or null where none does. */
export function largest(numbers: readonly (number | null)[]): number | null {
  const given = numbers.filter(number => number !== null)
  return given.length === 0 ? null : Math.max(...given)
}
