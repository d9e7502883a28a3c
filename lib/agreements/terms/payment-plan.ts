import { membersOn } from "#lib/agreements/terms/duty"
import { paymentDueOn } from "#lib/agreements/terms/obligations"
import type { Terms } from "#lib/agreements/terms/schema"

type PaymentTerm = Terms["sections"]["price"]["payments"][number]

/** Something with a name and a place in its list. */
type Named = { number: number; title: string }

export type PlannedPayment = Pick<PaymentTerm, "id" | "amountMinor" | "trigger" | "dueDays"> & {
  /** Its place in the terms, by which it is called everywhere. */
  number: number
  milestone: Named | null
  /** What its milestone brings. */
  output: Named | null
  /** When it is due if all happens as foreseen; null while the terms foresee no day. */
  expectedOn: string | null
  /** Of the whole price, from 0 to 1 and more; null while one of the two is not known. */
  share: number | null
  /** What has been paid with it and all before it; null from the first one on whose amount is not known. */
  runningMinor: number | null
  payer: string[]
  payee: string[]
}

export type PaymentPlan = {
  currency: string | null
  totalMinor: number | null
  /** By their days; those without a day stand last. */
  payments: PlannedPayment[]
  /** All of them together; null while an amount or the currency is not known. */
  sumMinor: number | null
  /** By how much they come to more (or, below zero, less) than the price. */
  beyondMinor: number | null
}

/**
 * What is paid for what and when, as far as the terms say. An agreement has one currency for its price and payments; while
 * it is not chosen nothing is added up, since nobody knows what the numbers count.
 */
export function paymentPlan(terms: Terms): PaymentPlan {
  const { currency, totalMinor, payments } = terms.sections.price
  const planned = payments.map((payment, index) => plannedPayment(terms, payment, index + 1)).toSorted(byDay)
  let running: number | null = currency === null ? null : 0
  const withRunning = planned.map(payment => {
    running = running === null || payment.amountMinor === null ? null : running + payment.amountMinor
    return { ...payment, runningMinor: running }
  })
  const sumMinor = payments.length === 0 ? null : running
  const beyondMinor = sumMinor === null || totalMinor === null ? null : sumMinor - totalMinor
  return { currency, totalMinor, payments: withRunning, sumMinor, beyondMinor }
}

function plannedPayment(terms: Terms, payment: PaymentTerm, number: number): Omit<PlannedPayment, "runningMinor"> {
  const { id, milestoneId, amountMinor, trigger, dueDays, payer, payee } = payment
  const { services, timeline, price } = terms.sections
  const outputId = timeline.milestones.find(milestone => milestone.id === milestoneId)?.outputId ?? null
  return {
    ...{ id, number, amountMinor, trigger, dueDays },
    milestone: namedIn(timeline.milestones, milestoneId),
    output: namedIn(services.outputs, outputId),
    expectedOn: trigger === null ? null : paymentDueOn(terms, payment),
    share: amountMinor === null || !price.totalMinor ? null : amountMinor / price.totalMinor,
    payer: payer === null ? membersOn(terms, "company") : [payer],
    payee: payee === null ? membersOn(terms, "local_resource") : [payee],
  }
}

function namedIn(rows: readonly { id: string; title: string }[], rowId: string | null): Named | null {
  const index = rows.findIndex(({ id }) => id === rowId)
  const row = rows[index]
  return row ? { number: index + 1, title: row.title } : null
}

type Placed = Pick<PlannedPayment, "expectedOn" | "number">

function byDay(one: Placed, other: Placed): number {
  if (one.expectedOn === other.expectedOn) return one.number - other.number
  if (one.expectedOn === null || other.expectedOn === null) return one.expectedOn === null ? 1 : -1
  return one.expectedOn < other.expectedOn ? -1 : 1
}
