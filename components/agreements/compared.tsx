import { ChangeList } from "#components/agreements/change-list"
import { ChangeOrigins } from "#components/agreements/change-origins"
import { SideName } from "#components/ui/side-name"
import { sayChange } from "#lib/agreements/terms/say-change"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementView, ComparisonView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** `id` is of the agreement whose sections the reader may open; null where they may not. */
type Compared = Pick<AgreementView, "parties"> & { id: string | null }
type Props = { locale: Locale; agreement: Compared; comparison: ComparisonView }

/** What changed between two versions: a summary first, then each change in the ink of who made it. */
export function Compared({ locale, agreement, comparison: { from, to, before, after, comparison, origins } }: Props) {
  const t = words(locale, "agreements")
  const partyOf = (memberId: string) => agreement.parties.find(party => party.memberId === memberId)
  const [first, last] = [partyOf(from.authorId), partyOf(to.authorId)]
  const { names } = speakerFor(locale, after, agreement.parties)
  const changes = comparison.changes.map(change => sayChange(change, { locale, before, after, names }))
  return (
    <>
      <p className="lead" role="status">
        {t("compare.summary", {
          changes: comparison.summary.changes,
          sections: comparison.summary.sections.length,
        })}
      </p>
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
        changes={changes}
        ink={last?.kind ?? "corporate"}
        under={index => <ChangeOrigins locale={locale} agreement={agreement} origins={origins[index] ?? []} />}
      />
    </>
  )
}
