import { check } from "#lib/agreements/checks/check"
import { model } from "#lib/agreements/fairness/model"
import { daysBetween } from "#lib/agreements/terms/days"
import { membersOn } from "#lib/agreements/terms/duty"
import { paymentDueOn } from "#lib/agreements/terms/obligations"

/**
 * A small organisation paid salaries for months out of its reserve, because the first money came with the last
 * report (L2).
 */
export const paidOnlyAtEnd = check(
  { id: "paid_only_at_end", severity: "warns", section: "price", demand: "L2" },
  terms => {
    const { startsOn, endsOn } = terms.sections.timeline
    if (startsOn === null || endsOn === null) return []
    const length = daysBetween(startsOn, endsOn)
    if (length <= model.first_payment.limit) return []
    const locals = membersOn(terms, "local_resource")
    const days = terms.sections.price.payments
      .filter(({ amountMinor, payee }) => (amountMinor ?? 0) > 0 && (payee === null || locals.includes(payee)))
      .map(payment => paymentDueOn(terms, payment))
    // A payment whose day is not known yet may well be the early one.
    const known = days.filter(day => day !== null).toSorted()
    const [firstOn] = known
    if (firstOn === undefined || known.length < days.length) return []
    if (daysBetween(startsOn, firstOn) * 4 <= length * 3) return []
    return [{ field: "payments", values: { firstOn, startsOn, endsOn } }]
  },
)
