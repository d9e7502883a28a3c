import { check, type Strike } from "#lib/agreements/checks/check"
import type { Terms } from "#lib/agreements/terms/schema"

/**
 * The gate of a simple contract (L2): services and outputs, a total price, payments tied to milestones, a rule of
 * confidentiality, and days on which things are due. Each part that is missing is one finding.
 * A price of zero, or none, is whole once its reason is stated.
 */
export const simpleContract = check(
  { id: "simple_contract", severity: "blocks", section: "services", demand: "L2" },
  terms => {
    if (terms.kind !== "service_contract") return []
    const { services, price, confidentiality, timeline } = terms.sections
    const gaps: (Strike | false)[] = [
      services.outputs.length === 0 && { section: "services", field: "outputs", values: { part: "outputs" } },
      !hasPrice(terms) && { section: "price", field: "totalMinor", values: { part: "price" } },
      (price.totalMinor ?? 0) > 0 &&
        !paymentsAreTied(terms) && { section: "price", field: "payments", values: { part: "payments" } },
      confidentiality.rules.length === 0 && {
        section: "confidentiality",
        field: "rules",
        values: { part: "confidentiality" },
      },
      (timeline.milestones.length === 0 || timeline.milestones.some(({ dueOn }) => dueOn === null)) && {
        section: "timeline",
        field: "milestones",
        values: { part: "due_dates" },
      },
    ]
    return gaps.filter(gap => gap !== false)
  },
)

function hasPrice({ sections: { price } }: Terms): boolean {
  if (price.totalMinor !== null && price.totalMinor > 0) return price.currency !== null
  const unpaid = price.stance === "no_company_money" || price.stance === "unfunded"
  return price.zeroReason !== null && (unpaid || price.totalMinor === 0)
}

function paymentsAreTied({ sections: { price, timeline } }: Terms): boolean {
  const known = new Set(timeline.milestones.map(({ id }) => id))
  return price.payments.length > 0 && price.payments.every(({ milestoneId }) => known.has(milestoneId ?? ""))
}
