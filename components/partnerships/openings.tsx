import { formatDay, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { DocumentOpeningView } from "#lib/partnerships/views"

type Props = { locale: Locale; openings: readonly DocumentOpeningView[]; withKind?: boolean }

/** Who has opened a document: each day of another side, each person and day of one's own. Both sides know that it is kept. */
export function Openings({ locale, openings, withKind }: Props) {
  const t = words(locale, "partnerships")
  return (
    <details className="openings no-print">
      <summary>{t("openings.heading", { count: new Set(openings.map(({ on }) => on)).size })}</summary>
      <p className="quiet">{t("openings.text")}</p>
      <ul>
        {openings.map(opening => {
          const { documentId, kind, by, on, person } = opening
          return (
            <li key={`${documentId} ${kind} ${by.memberId} ${on} ${person?.name} ${person?.lastAt.toISOString()}`}>
              {withKind && <>{t(`openings.kinds.${kind}`)} </>}
              {person
                ? t("openings.person", {
                    name: person.name,
                    times: person.times,
                    moment: formatMoment(locale, person.lastAt),
                  })
                : t("openings.party", { name: by.name, date: formatDay(locale, on) })}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
