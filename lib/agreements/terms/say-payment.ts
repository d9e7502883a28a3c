import type { PlannedPayment } from "#lib/agreements/terms/payment-plan"
import { type Speaker, sayMember } from "#lib/agreements/terms/say-field"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"

/** For which milestone, with the number by which the payment is called. */
export function sayPaidFor({ locale }: Speaker, { number, milestone }: PlannedPayment): string {
  const t = words(locale, "agreements")
  return milestone ? t("payments.what", { number, title: milestone.title }) : t("payments.whatOpen", { number })
}

/** By what event it falls due, and how many days after it; nothing while one of them is open. */
export function sayFallsDue({ locale }: Speaker, { trigger, dueDays: days, milestone }: PlannedPayment): string | null {
  const t = words(locale, "agreements")
  if (trigger === null || days === null) return null
  if (trigger === "signature" || trigger === "start") return t(`payments.when.${trigger}`, { days })
  if (!milestone) return t(`payments.when.${trigger}Open`, { days })
  return t(`payments.when.${trigger}`, { days, milestone: milestone.title })
}

/** Who pays whom, as far as the terms say. */
export function sayPayers(speaker: Speaker, { payer, payee }: PlannedPayment): string {
  const t = words(speaker.locale, "agreements")
  const names = (ids: string[]) =>
    formatList(
      speaker.locale,
      ids.map(id => sayMember(speaker, id)),
    )
  if (payer.length === 0) return t("payments.whoOpen")
  if (payee.length === 0) return t("payments.whoPays", { payer: names(payer) })
  return t("payments.who", { payer: names(payer), payee: names(payee) })
}
