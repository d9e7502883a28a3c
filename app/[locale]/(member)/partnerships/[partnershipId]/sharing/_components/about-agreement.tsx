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
    ? t("mayShare.inForce.ended", { reference, date: formatDay(locale, agreementEndedOn) })
    : t("mayShare.inForce.since", { reference, date: formatDay(locale, inForceFrom.toISOString().slice(0, 10)) })
}
