import type { PaymentPlan, PlannedPayment } from "#lib/agreements/terms/payment-plan"
import { type Speaker, sayAmount } from "#lib/agreements/terms/say-field"
import { sayFallsDue, sayPaidFor, sayPayers } from "#lib/agreements/terms/say-payment"
import { formatDay, formatShare } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"

type Props = { speaker: Speaker; plan: PaymentPlan }

/** Each payment with what it is for, its amount, its part of the whole and when it falls due; at the end what they come to. */
export function PaymentTable({ speaker, plan }: Props) {
  const t = words(speaker.locale, "agreements")
  return (
    <>
      <table className="stacked">
        <caption className="visually-hidden">{t("payments.payments")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("payments.columns.what")}</th>
            <th scope="col">{t("payments.columns.amount")}</th>
            <th scope="col">{t("payments.columns.running")}</th>
            <th scope="col">{t("payments.columns.when")}</th>
          </tr>
        </thead>
        <tbody>
          {plan.payments.map(payment => (
            <Line key={payment.id} {...{ speaker, plan, payment }} />
          ))}
        </tbody>
      </table>
      <p>{saySum(speaker, plan)}</p>
    </>
  )
}

function Line({ speaker, plan: { currency }, payment }: Props & { payment: PlannedPayment }) {
  const { locale } = speaker
  const t = words(locale, "agreements")
  const { output, amountMinor, share, runningMinor, expectedOn } = payment
  const amount = (minor: number | null) => (minor === null ? t("payments.open") : sayAmount(locale, minor, currency))
  return (
    <tr>
      <th scope="row">
        <bdi>{sayPaidFor(speaker, payment)}</bdi>
        {output && (
          <span className="quiet">
            <br />
            <bdi>{t("payments.output", { title: output.title })}</bdi>
          </span>
        )}
        <span className="quiet">
          <br />
          <bdi>{sayPayers(speaker, payment)}</bdi>
        </span>
      </th>
      <td data-label={t("payments.columns.amount")} className="amount">
        {amount(amountMinor)}
        {share !== null && (
          <span className="quiet">
            <br />
            {t("payments.share", { share: formatShare(locale, share) })}
          </span>
        )}
      </td>
      <td data-label={t("payments.columns.running")} className="amount">
        {amount(runningMinor)}
      </td>
      <td data-label={t("payments.columns.when")}>
        <bdi>{sayFallsDue(speaker, payment) ?? t("payments.open")}</bdi>
        {expectedOn && (
          <span className="quiet">
            <br />
            {t("payments.expected", { day: formatDay(locale, expectedOn) })}
          </span>
        )}
      </td>
    </tr>
  )
}

function saySum({ locale }: Speaker, { currency, sumMinor, totalMinor, beyondMinor }: PaymentPlan): string {
  const t = words(locale, "agreements")
  if (sumMinor === null) return t("payments.sum.open")
  const sum = sayAmount(locale, sumMinor, currency)
  if (totalMinor === null || beyondMinor === null) return t("payments.sum.noPrice", { sum })
  if (beyondMinor === 0) return t("payments.sum.same", { sum })
  const difference = sayAmount(locale, Math.abs(beyondMinor), currency)
  const total = sayAmount(locale, totalMinor, currency)
  return t(beyondMinor < 0 ? "payments.sum.less" : "payments.sum.more", { sum, difference, total })
}
