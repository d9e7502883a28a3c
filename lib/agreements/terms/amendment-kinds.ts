import { type Change, compareTerms } from "#lib/agreements/terms/compare"
import type { Field, SingleField } from "#lib/agreements/terms/field"
import { fieldsOf } from "#lib/agreements/terms/fields"
import type { Terms } from "#lib/agreements/terms/schema"

/**
 * What a change of an agreement says that it changes, so that nobody has to find it. `clerical` is wording without
 * consequence; `clause` any rule that has no kind of its own.
 */
export const amendmentKinds = [
  "clerical",
  "dates",
  "no_cost_extension",
  "money_up_to_fifth",
  "money_over_fifth",
  "results",
  "party",
  "clause",
] as const
export type AmendmentKind = (typeof amendmentKinds)[number]

/**
 * The changes that none of the stated kinds names. A change of words may be called clerical anywhere, for no machine can
 * tell; a day, a sum or a choice never is.
 */
export function changesBeyond(kinds: readonly AmendmentKind[], base: Terms, terms: Terms): Change[] {
  const money = moneyKind(base, terms)
  return compareTerms(base, terms).changes.filter(
    change => !kindsNaming(change, { base, terms, money }).some(kind => kinds.includes(kind)),
  )
}

/** Kinds of which any one names this change. */
function kindsNaming(
  change: Change,
  { base, terms, money }: { base: Terms; terms: Terms; money: AmendmentKind },
): AmendmentKind[] {
  const wording: AmendmentKind[] = isWording(change) ? ["clerical"] : []
  const isDate = innerField(change)?.kind === "date"
  switch (change.section) {
    case null:
      return change.field === "standardText" ? ["clause"] : ["clause", "clerical"]
    case "parties":
      return ["party", ...wording]
    case "services":
      return ["results", ...wording, ...(isDate ? (["dates"] as const) : [])]
    case "timeline": {
      const extended = change.field === "endsOn" && String(change.after) > String(change.before)
      const free = extended && base.sections.price.totalMinor === terms.sections.price.totalMinor
      if (isDate) return free ? ["dates", "no_cost_extension"] : ["dates"]
      return ["results", ...wording]
    }
    case "price":
      return money === "money_over_fifth" ? [money] : [money, "money_over_fifth", ...wording]
    case "reviews":
      return isDate || change.field === "reviewPoints" ? ["dates", "clause"] : ["clause", ...wording]
    default:
      return ["clause", ...wording]
  }
}

/** A total that grows or shrinks by more than a fifth, or is agreed for the first time, weighs more. */
function moneyKind(base: Terms, terms: Terms): AmendmentKind {
  const [before, after] = [base, terms].map(({ sections }) => sections.price)
  if (before?.currency !== after?.currency || before?.stance !== after?.stance) return "money_over_fifth"
  const [was, is] = [before?.totalMinor ?? 0, after?.totalMinor ?? 0]
  return Math.abs(is - was) * 5 > was ? "money_over_fifth" : "money_up_to_fifth"
}

/** Whether nothing but words changed, in a place that stands in both texts; the same words in another language are that. */
function isWording(change: Change): boolean {
  if (change.language !== undefined) return true
  const kind = innerField(change)?.kind
  return change.kind === "changed" && (kind === "text" || kind === "prose")
}

function innerField({ section, field, rowField }: Change): Field | SingleField | undefined {
  if (section === null) return undefined
  const found = fieldsOf(section).find(({ key }) => key === field)
  return found?.kind === "rows" && rowField ? found.fields.find(({ key }) => key === rowField) : found
}
