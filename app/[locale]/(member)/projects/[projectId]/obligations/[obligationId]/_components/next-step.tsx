import type { Person } from "#lib/actor"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { nextStepOf } from "#lib/projects/obligations/next-steps"
import type { ObligationView } from "#lib/projects/obligations/views"

type Props = { locale: Locale; person: Person; obligation: ObligationView }

/** Where a duty without a day is kept. */
export function NextStep({ locale, person, obligation }: Props) {
  const next = nextStepOf(person, obligation)
  if (!next) return null
  return (
    <p className="section">
      <a className="button" href={`/${locale}${next.path}`}>
        {words(locale, "projects")(`obligations.next.${next.step}`)}
      </a>
    </p>
  )
}
