import type { PutView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Each time that something said was put away or taken up again, and by whom. */
export function PutSteps({ locale, steps }: { locale: Locale; steps: PutView[] }) {
  const t = words(locale, "agreements")
  return steps.map(({ kind, byName, at }) => (
    <p key={`${kind} ${at.toISOString()}`} className="quiet">
      {t(`comments.steps.${kind}`, { name: byName, day: formatDay(locale, at.toISOString().slice(0, 10)) })}
    </p>
  ))
}
