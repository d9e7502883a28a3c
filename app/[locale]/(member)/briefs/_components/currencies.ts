import { currenciesByName } from "#lib/countries"
import { formattingLocale, type Locale } from "#lib/i18n/locales"

/** Every currency with its code first, since that is what people look for and what amounts are shown with. */
export function currencyChoices(locale: Locale): { value: string; label: string }[] {
  return currenciesByName(formattingLocale(locale))
    .map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))
    .sort((one, other) => (one.value < other.value ? -1 : 1))
}
