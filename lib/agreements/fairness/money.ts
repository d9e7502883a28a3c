import { above, largest, onParties, onSide, type Rule } from "#lib/agreements/fairness/deviation"
import { daysBetween } from "#lib/agreements/terms/days"
import { membersOn } from "#lib/agreements/terms/duty"
import type { Terms } from "#lib/agreements/terms/schema"

const isPaid = ({ sections: { price } }: Terms) => price.stance === "paid" || price.stance === "costs_only"

/** Who receives, or who pays; the usual side where a payment does not say. */
function who(terms: Terms, end: "payer" | "payee") {
  const named = terms.sections.price.payments.flatMap(payment => payment[end] ?? [])
  return onParties(named.length > 0 ? named : membersOn(terms, end === "payee" ? "local_resource" : "company"))
}

/** The points about money, and about who bears what cannot be foreseen. */
export const moneyRules = {
  payment_days: above(
    ({ price }) => largest(price.payments.map(({ dueDays }) => dueDays)),
    terms => who(terms, "payee"),
  ),

  first_payment: (terms, limit) => {
    const { timeline, price } = terms.sections
    const { startsOn, endsOn } = timeline
    if (startsOn === null || endsOn === null || daysBetween(startsOn, endsOn) <= limit) return null
    const dueOn = new Map(timeline.milestones.map(milestone => [milestone.id, milestone.dueOn]))
    const days = price.payments
      .filter(({ amountMinor }) => (amountMinor ?? 0) > 0)
      .map(({ trigger, milestoneId }) =>
        trigger === "signature" || trigger === "start" ? startsOn : (dueOn.get(milestoneId ?? "") ?? null),
      )
    const known = days.filter(day => day !== null).toSorted()
    const [firstOn] = known
    if (firstOn === undefined || known.length < days.length) return null
    if (daysBetween(startsOn, firstOn) * 2 <= daysBetween(startsOn, endsOn)) return null
    return { values: { firstOn, startsOn, endsOn }, burden: who(terms, "payee") }
  },

  travel: terms =>
    isPaid(terms) && terms.sections.price.expenses === "not_paid"
      ? { values: {}, burden: onSide(terms, "local_resource") }
      : null,

  bank_fees: terms =>
    isPaid(terms) && terms.sections.price.bankFees === "payee" ? { values: {}, burden: who(terms, "payee") } : null,

  exchange_risk: terms => {
    const { exchangeRisk } = terms.sections.price
    if (!isPaid(terms) || (exchangeRisk !== "payee" && exchangeRisk !== "payer")) return null
    return { values: { bearer: exchangeRisk }, burden: who(terms, exchangeRisk) }
  },

  access_refused: terms => {
    const how = terms.sections.cooperation.accessRefusedPayment
    if (!isPaid(terms) || how === null || how === "for_time_spent") return null
    return { values: { how }, burden: onSide(terms, how === "in_full" ? "company" : "local_resource") }
  },
} satisfies Record<string, Rule>
