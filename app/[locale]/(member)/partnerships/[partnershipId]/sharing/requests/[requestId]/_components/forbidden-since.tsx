import type { DisclosureRequestView } from "#lib/confidentiality/requests/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** A text signed since says never: an open request cannot be granted any more, and what was granted is not used any more. */
export function ForbiddenSince({ locale, request }: { locale: Locale; request: DisclosureRequestView }) {
  const { forbidden, state } = request
  if (!forbidden || (state !== "asked" && state !== "granted")) return null
  return (
    <section className="card">
      <p>{words(locale, "confidentiality")("names.forbidden", forbidden)}</p>
    </section>
  )
}
