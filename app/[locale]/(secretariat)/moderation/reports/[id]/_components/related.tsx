import { Reference, referencePlace } from "#components/ui/reference"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ReportCase } from "#lib/moderation/views"

/** Other reports about the same member, so that they are looked at together. */
export function Related({ locale, report }: { locale: Locale; report: ReportCase }) {
  const t = words(locale, "moderation")
  if (report.related.length === 0) return null
  return (
    <>
      <h2 className="section">{t("case.related")}</h2>
      <ul>
        {report.related.map(({ reference, receivedOn, state }) => (
          <li key={reference}>
            <Reference
              value={reference}
              sentence={t("case.relatedOne", { reference: referencePlace, day: formatDay(locale, receivedOn) })}
            />{" "}
            · {t(`followUp.states.${state}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
