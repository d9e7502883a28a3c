import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { sayOthers } from "#lib/partnerships/views"

/** To whom a change is shown, and when: to the others once it is handed over, or to nobody while one of them is awaited. */
export function whoSees(locale: Locale, { parties, awaiting }: Pick<AgreementView, "parties" | "awaiting">) {
  return { names: sayOthers(locale, parties), awaited: awaiting ? "yes" : "no" }
}
