import { deviationsFrom } from "#lib/agreements/fairness/deviations"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** The way to the list of deviations, with how many there are. */
export function ModelLink({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const count = deviationsFrom(agreement.terms).length
  return (
    <a href={`/${locale}${paths.agreements.model(agreement.id)}`}>
      {words(locale, "fairness")("page.link", { count })}
    </a>
  )
}
