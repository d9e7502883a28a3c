import { MarginNote } from "#components/ui/margin"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** How to speak with a journalist without saying anything. */
export function PressMargin({ locale }: { locale: Locale }) {
  const t = words(locale, "confidentiality")
  return (["calm", "neither", "danger"] as const).map(note => (
    <MarginNote key={note} heading={t(`press.margin.${note}.heading`)}>
      <p>{t(`press.margin.${note}.body`)}</p>
    </MarginNote>
  ))
}
