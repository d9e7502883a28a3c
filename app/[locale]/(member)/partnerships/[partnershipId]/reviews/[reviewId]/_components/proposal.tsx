import { Said } from "#app/[locale]/(member)/projects/[projectId]/_components/said"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { ProposalView } from "#lib/reviews/views"

/** What one side proposes, in its ink, and each person who said yes to it with their side. */
export function Proposal({ locale, proposal, isOver }: { locale: Locale; proposal: ProposalView; isOver?: boolean }) {
  const t = words(locale, "reviews")
  const { by, outcome, reason, yeses, isWithdrawn } = proposal
  return (
    <>
      <Said
        by={by}
        heading={t(`outcomes.${outcome}.label`)}
        when={t("decide.by", { name: proposal.byName, date: formatDay(locale, proposal.on) })}
        text={proposal.words}
      >
        {reason && (
          <p className="quiet" dir="auto">
            {t("decide.because", { reason })}
          </p>
        )}
      </Said>
      <ul className="list">
        {yeses.map(yes => (
          <li key={yes.by?.memberId}>
            {t("decide.yes", { person: yes.byName, name: yes.by?.name ?? "", date: formatDay(locale, yes.on) })}
          </li>
        ))}
      </ul>
      {isOver && (
        <p className="quiet">{isWithdrawn ? t("decide.withdrawn", { name: by?.name ?? "" }) : t("decide.replaced")}</p>
      )}
    </>
  )
}
