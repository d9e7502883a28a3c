import { MarginNote } from "#components/ui/margin"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** What experience says to those who ask and to those who answer; danger first needs nobody's consent. */
export function ConsentMargin({ locale, notes }: { locale: Locale; notes: readonly ("yes" | "no" | "asking")[] }) {
  const t = words(locale, "confidentiality")
  return (
    <>
      <MarginNote heading={t("requests.margin.danger.heading")} tone="attention">
        <p>{t("requests.margin.danger.body")}</p>
      </MarginNote>
      {notes.map(note => (
        <MarginNote key={note} heading={t(`requests.margin.${note}.heading`)}>
          <p>{t(`requests.margin.${note}.body`)}</p>
        </MarginNote>
      ))}
    </>
  )
}
