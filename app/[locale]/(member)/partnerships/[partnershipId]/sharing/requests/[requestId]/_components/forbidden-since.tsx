import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/**
 * A text signed since says never to the use of a name, or a rule has shut what a consent was given for: an open request
 * cannot be granted any more, and what was granted is not used any more.
 */
export function ForbiddenSince({ locale, request }: { locale: Locale; request: DisclosureRequestView }) {
  const t = words(locale, "confidentiality")
  const { forbidden, isShut, state } = request
  const isOpen = state === "asked" || state === "granted"
  const said = forbidden ? t("names.forbidden", forbidden) : isShut ? t("now.consents.shut") : null
  return (
    isOpen &&
    said && (
      <section className="card">
        <p>{said}</p>
      </section>
    )
  )
}
