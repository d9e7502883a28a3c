import type { ReactNode } from "react"
import { SelectField } from "#components/form/field"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

export type Agreements = Pick<TermsInForceView, "agreementId" | "reference" | "inForceFrom" | "agreementEndedOn">[]

/** Which agreement something is about; nobody is asked while there is no choice. Not to know is an answer. */
export function AboutAgreement({
  locale,
  agreements,
  value = null,
}: {
  locale: Locale
  agreements: Agreements
  value?: string | null | undefined
}) {
  if (agreements.length < 2) return null
  const t = words(locale, "confidentiality")
  return (
    <SelectField
      name="agreementId"
      label={t("about.label")}
      hint={t("about.hint")}
      value={value ?? ""}
      empty={t("about.several")}
      choices={agreements.map(agreement => ({ value: agreement.agreementId, label: sayAgreement(locale, agreement) }))}
    />
  )
}

/** "Agreement 2026-7K3M, in force since 3 May 2026", or until when it was. */
export function sayAgreement(locale: Locale, { reference, inForceFrom, agreementEndedOn }: Agreements[number]): string {
  const t = words(locale, "confidentiality")
  return agreementEndedOn
    ? t("about.ended", { reference, date: formatDay(locale, agreementEndedOn) })
    : t("about.since", { reference, date: formatDay(locale, inForceFrom.toISOString().slice(0, 10)) })
}

/** What one agreement says; of several each folds under its name, and the newest stands open. */
export function OfAgreement({
  locale,
  agreement,
  isOnly,
  isFirst,
  children,
}: {
  locale: Locale
  agreement: Agreements[number]
  isOnly: boolean
  isFirst: boolean
  children: ReactNode
}) {
  if (isOnly) return children
  return (
    <details open={isFirst}>
      <summary>{sayAgreement(locale, agreement)}</summary>
      {children}
    </details>
  )
}
