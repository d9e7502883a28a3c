import { ButtonForm } from "#components/form/button-form"
import { State } from "#components/ui/state"
import { formatDay, formatList, formatMoney } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { dayOf, daysBetween } from "#lib/projects/calendar"
import type { PaymentRow, ProjectView } from "#lib/projects/views"
import { submitPaymentStep } from "../actions"

type Props = { locale: Locale; project: ProjectView }

/** What is owed, when, how it stands, and the one thing that the reader's side can say next. */
export function Payments({ locale, project }: Props) {
  const t = words(locale, "projects")
  return (
    <section className="section" id="payments">
      <h2>{t("payments.heading")}</h2>
      <p className="quiet">{t(project.payments.length === 0 ? "payments.none" : "payments.intro")}</p>
      {project.payments.length > 0 && (
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t("payments.columns.what")}</th>
              <th scope="col">{t("payments.columns.amount")}</th>
              <th scope="col">{t("payments.columns.due")}</th>
              <th scope="col">{t("payments.columns.state")}</th>
              <th scope="col">{t("payments.columns.next")}</th>
            </tr>
          </thead>
          <tbody>
            {project.payments.map(payment => (
              <Line key={payment.id} locale={locale} project={project} payment={payment} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Line({ locale, project, payment }: Props & { payment: PaymentRow }) {
  const t = words(locale, "projects")
  const { number, milestone, trigger, dueOn, expectedOn } = payment
  const waitsForMilestone = milestone && (trigger === "delivery" || trigger === "acceptance")
  const what = waitsForMilestone
    ? t(`payments.triggers.${trigger}`, { number: milestone.number })
    : t(
        trigger === "signature" || trigger === "start"
          ? `payments.triggers.${trigger}`
          : "payments.triggers.standalone",
      )
  const names = (parties: PaymentRow["payer"]) =>
    formatList(
      locale,
      parties.map(party => party.name),
    )
  return (
    <tr>
      <th scope="row">
        {number}. {what}
        <br />
        <span className="quiet">{t("payments.who", { payer: names(payment.payer), payee: names(payment.payee) })}</span>
      </th>
      <td data-label={t("payments.columns.amount")} className="amount">
        {formatMoney(locale, payment.amountMinor, payment.currency)}
      </td>
      <td data-label={dueOn ? t("payments.columns.due") : undefined}>
        {dueOn
          ? formatDay(locale, dueOn)
          : expectedOn && t("payments.expected", { date: formatDay(locale, expectedOn) })}
      </td>
      <td>
        <PaymentState locale={locale} payment={payment} today={project.today} />
      </td>
      <td data-label={payment.next ? undefined : t("payments.columns.next")}>
        {payment.next ? (
          <ButtonForm
            action={submitPaymentStep}
            quiet
            hidden={{ projectId: project.id, paymentId: payment.id, version: payment.version, step: payment.next }}
          >
            {t(`payments.steps.${payment.next}`)}
          </ButtonForm>
        ) : (
          <span className="quiet">{waitingWords(locale, payment, names)}</span>
        )}
      </td>
    </tr>
  )
}

/** How a payment stands, as the side says whose word it is. */
export function PaymentState({ locale, payment, today }: { locale: Locale; payment: PaymentRow; today: string }) {
  const t = words(locale, "projects")
  const { state, dueOn, isLate, invoicedAt, paidAt, receivedAt } = payment
  if (isLate && dueOn) return <State tone="stop">{t("payments.late", { days: daysBetween(dueOn, today) })}</State>
  const moments = { scheduled: null, due: null, invoiced: invoicedAt, paid: paidAt, received: receivedAt }
  const moment = moments[state]
  const date = moment ? formatDay(locale, dayOf(moment)) : ""
  const payer = formatList(
    locale,
    payment.payer.map(({ name }) => name),
  )
  return (
    <State tone={state === "received" ? "done" : state === "scheduled" ? "plain" : "attention"}>
      {t(`payments.states.${state}`, { date, payer })}
    </State>
  )
}

/** Whose word is missing, where it is not the reader's. */
function waitingWords(locale: Locale, payment: PaymentRow, names: (parties: PaymentRow["payer"]) => string): string {
  const t = words(locale, "projects")
  if (payment.state === "received") return t("payments.settled")
  if (payment.state === "scheduled") return t("payments.nothing")
  return t("payments.waits", { names: names(payment.state === "paid" ? payment.payee : payment.payer) })
}
