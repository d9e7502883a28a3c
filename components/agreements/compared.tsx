import type { ReactNode } from "react"
import { ChangeList } from "#components/agreements/change-list"
import { ChangeOrigins } from "#components/agreements/change-origins"
import { SideName } from "#components/ui/side-name"
import type { Change } from "#lib/agreements/terms/compare"
import type { SectionKey } from "#lib/agreements/terms/fields"
import { sayChange } from "#lib/agreements/terms/say-change"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView, ComparisonView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** `id` is of the agreement whose sections the reader may open; null where they may not. */
type Compared = Pick<AgreementView, "parties"> & { id: string | null }
type Props = {
  locale: Locale
  agreement: Compared
  comparison: ComparisonView
  /** What a party may do beside what changed, and how many of the sections its reader has viewed; nothing for others. */
  acts?: {
    viewed: number | null
    underSummary: ReactNode
    ofChange: (change: Change) => ReactNode
    ofSection: (section: SectionKey) => ReactNode
  }
}

/** What changed between two versions: a summary first, then each change in the ink of who made it. */
export function Compared({ locale, agreement, comparison: compared, acts }: Props) {
  const { from, to, before, after, comparison, origins } = compared
  const t = words(locale, "agreements")
  const partyOf = (memberId: string) => agreement.parties.find(party => party.memberId === memberId)
  const [first, last] = [partyOf(from.authorId), partyOf(to.authorId)]
  const { names } = speakerFor(locale, after, agreement.parties)
  const { changes, sections } = { ...comparison.summary, sections: comparison.summary.sections.length }
  return (
    <>
      <p className="lead" role="status">
        {typeof acts?.viewed === "number" && sections > 0
          ? t("compare.summaryViewed", { changes, sections, viewed: acts.viewed })
          : t("compare.summary", { changes, sections })}
      </p>
      {acts?.underSummary}
      <p className="quiet">
        {t(from.number === 0 ? "compare.betweenBase" : "compare.between", {
          from: from.number,
          to: to.number,
          fromName: first?.name ?? "",
          toName: last?.name ?? "",
        })}
      </p>
      {to.note !== "" && last && (
        <div className={last.kind === "corporate" ? "said said-company" : "said said-local"}>
          <SideName kind={last.kind} name={last.name} />
          <p dir="auto">{t("history.note", { note: to.note })}</p>
        </div>
      )}
      <ChangeList
        locale={locale}
        agreementId={agreement.id}
        changes={comparison.changes.map(change => sayChange(change, { locale, before, after, names }))}
        ink={last?.kind ?? "corporate"}
        under={index => (
          <>
            <ChangeOrigins locale={locale} agreement={agreement} origins={origins[index] ?? []} />
            {comparison.changes[index] && acts?.ofChange(comparison.changes[index])}
          </>
        )}
        acts={acts?.ofSection}
      />
    </>
  )
}
