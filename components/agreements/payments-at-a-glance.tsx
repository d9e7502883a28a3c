import { PaymentTable } from "#components/agreements/payment-table"
import { PaymentTimeline } from "#components/agreements/payment-timeline"
import { Facts } from "#components/ui/facts"
import { fieldsOf } from "#lib/agreements/terms/fields"
import { paymentPlan } from "#lib/agreements/terms/payment-plan"
import { type Speaker, sayField, sayLabel } from "#lib/agreements/terms/say-field"
import { words } from "#lib/i18n/words"

type Props = {
  speaker: Speaker
  /** Null on what is kept as it was. */
  today: string | null
}

/** Milestones and payments as a picture, the payments as a table, and who bears what money costs on its way. */
export function PaymentsAtAGlance({ speaker, today }: Props) {
  const { locale, terms } = speaker
  const t = words(locale, "agreements")
  const plan = paymentPlan(terms)
  const hasDays = terms.sections.timeline.milestones.some(({ dueOn }) => dueOn !== null)
  if (plan.payments.length === 0 && !hasDays) return null
  return (
    <section className="section" aria-labelledby="at-a-glance">
      <h2 id="at-a-glance">{t("payments.heading")}</h2>
      <p className="quiet">{t("payments.explained")}</p>
      <PaymentTimeline {...{ speaker, plan, today }} />
      {plan.payments.length > 0 && (
        <>
          <PaymentTable speaker={speaker} plan={plan} />
          <Facts facts={bearing(speaker)} />
        </>
      )}
    </section>
  )
}

function bearing(speaker: Speaker) {
  const { locale, terms } = speaker
  const section = "price"
  const borne = fieldsOf(section).filter(({ key }) => key === "bankFees" || key === "exchangeRisk")
  return borne.map(field => {
    const value = terms.sections.price[field.key as "bankFees" | "exchangeRisk"]
    const [said] = field.kind === "rows" ? [] : sayField(speaker, { section }, field, value)
    return {
      term: sayLabel(locale, { section }, field.key),
      value: said ?? words(locale, "agreements")("payments.open"),
    }
  })
}
