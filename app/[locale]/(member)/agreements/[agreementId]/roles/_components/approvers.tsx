import { State } from "#components/ui/state"
import type { ApproverRow } from "#lib/agreements/roles/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { RolesProps } from "./roles-props"
import { TakeRole } from "./take-role"

/** Whose yes comes before the side's signatures, and what each has said. */
export function Approvers({ locale, agreement, roles, member }: RolesProps) {
  const t = words(locale, "agreements")
  const isFrozen = agreement.state === "signing"
  return (
    <section className="section" aria-labelledby="approvers">
      <h2 id="approvers">{t("roles.approve.heading")}</h2>
      <p>{t("roles.approve.text", { member })}</p>
      {roles.approvers.length === 0 && <p className="quiet">{t("roles.approve.none")}</p>}
      <ul className="list">
        {roles.approvers.map(approver => (
          <li key={approver.userId}>
            <div className="between">
              <bdi>{approver.name}</bdi>
              <Answer locale={locale} approver={approver} isFrozen={isFrozen} />
            </div>
            {approver.reason && <p dir="auto">{t("roles.approve.reason", { reason: approver.reason })}</p>}
            {roles.mayNameApprovers && (
              <TakeRole locale={locale} agreement={agreement} kind="approver" person={approver} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ locale, approver, isFrozen }: { locale: Locale; approver: ApproverRow; isFrozen: boolean }) {
  const t = words(locale, "agreements")
  const { answer, answeredAt } = approver
  if (!answer || !answeredAt)
    return (
      <State tone={isFrozen ? "attention" : "plain"}>
        {t(isFrozen ? "roles.approve.waiting" : "roles.approve.later")}
      </State>
    )
  const said = t(`roles.approve.${answer}`, { moment: formatMoment(locale, answeredAt) })
  return <State tone={answer === "approved" ? "done" : "stop"}>{said}</State>
}
