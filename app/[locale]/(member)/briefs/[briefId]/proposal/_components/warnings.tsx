import { MarginNote } from "#components/ui/margin"
import type { RealismWarning } from "#lib/briefs/offer/realism"
import type { OwnProposalView } from "#lib/briefs/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** What the author's own profile and calendar say against the dates. */
export function Warnings({ warnings }: { warnings: RealismWarning[] }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  return (
    <MarginNote heading={t("proposal.warnings")} tone="attention">
      <ul>
        {warnings.map((warning, place) => (
          <li key={place}>{sentence(locale, warning)}</li>
        ))}
      </ul>
    </MarginNote>
  )
}

function sentence(locale: Locale, warning: RealismWarning): string {
  const t = words(locale, "briefs")
  const day = (value: string) => formatDay(locale, value)
  switch (warning.id) {
    case "lead_time":
      return t("warnings.lead_time", { days: warning.values.days, earliest: day(warning.values.earliest) })
    case "not_free_yet":
      return t("warnings.not_free_yet", { freeFrom: day(warning.values.freeFrom) })
    case "over_capacity":
      return t("warnings.over_capacity", warning.values)
    case "while_away":
      return t("warnings.while_away", { from: day(warning.values.from), until: day(warning.values.until) })
    case "after_asked":
      return t("warnings.after_asked", { asked: day(warning.values.asked) })
  }
}

/** A price of one who has said in public that it takes none (C2): allowed, and said plainly. */
export function AgainstStance({ proposal }: { proposal: OwnProposalView }) {
  const t = words(requestLocale(), "briefs")
  const { takesNoMoney, content } = proposal
  if (!takesNoMoney || content.price.stance === null || content.price.stance === "none") return null
  return (
    <MarginNote heading={t("proposal.againstStanceHeading")} tone="stop">
      <p>{t("proposal.againstStance")}</p>
    </MarginNote>
  )
}
