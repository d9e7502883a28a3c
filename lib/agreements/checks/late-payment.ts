import { check } from "#lib/agreements/checks/check"

/** Days after which a small organisation finances its client. The network's model asks for fewer. */
export const paymentDaysMax = 90

/** A payment that falls due more than ninety days after what it is paid for. */
export const latePayment = check(
  { id: "late_payment", severity: "warns", section: "price", demand: "L2" },
  ({ sections: { price, timeline } }) =>
    price.payments.flatMap(({ id, milestoneId, trigger, dueDays }) => {
      const milestone = timeline.milestones.find(row => row.id === milestoneId)
      const acceptance = trigger === "acceptance" ? (milestone?.acceptanceDays ?? 0) : 0
      const days = (dueDays ?? 0) + acceptance
      return days > paymentDaysMax ? { field: "payments", rowId: id, values: { days, limit: paymentDaysMax } } : []
    }),
)
