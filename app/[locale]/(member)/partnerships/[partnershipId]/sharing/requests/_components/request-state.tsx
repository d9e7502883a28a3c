import { State } from "#components/ui/state"
import type { DisclosureRequestRow } from "#lib/confidentiality/requests/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Where a request stands. One that ran out after a yes was a consent that has ended, not a question without answer. */
export function RequestState({ locale, request }: { locale: Locale; request: DisclosureRequestRow }) {
  const t = words(locale, "confidentiality")
  const { state, granted, isYourTurn } = request
  if (isYourTurn) return <State tone="attention">{t("requests.yourTurn")}</State>
  const shown = state === "expired" && granted ? "ended" : state
  const tone = state === "granted" ? "done" : state === "refused" || state === "revoked" ? "stop" : "plain"
  return <State tone={tone}>{t(`requests.states.${shown}`)}</State>
}
