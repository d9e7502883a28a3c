import type { AgreementView, ComparisonView, RevisionRow } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = {
  locale: Locale
  agreement: Pick<AgreementView, "parties" | "revisions"> & { amendment: unknown }
  comparison: ComparisonView
  /** Where a version is read whole, as a path without language. */
  toWhole: (number: number) => string
}

/** Which two versions are compared: a question by address, so that the answer can be kept and sent on. */
export function VersionChoice({ locale, agreement, comparison, toWhole }: Props) {
  const t = words(locale, "agreements")
  const name = (revision: RevisionRow) =>
    agreement.parties.find(party => party.memberId === revision.authorId)?.name ?? ""
  const option = (revision: RevisionRow) =>
    t(revision.proposedAt ? "compare.option" : "compare.optionDraft", {
      number: revision.number,
      name: name(revision),
    })
  const chosen = { from: comparison.from.number, to: comparison.to.number }
  // The text that an amendment changes and a draft are no versions of this agreement.
  const whole = [comparison.from, comparison.to].filter(({ number, proposedAt }) => number > 0 && proposedAt !== null)
  return (
    <>
      <form method="get" className="version-choice no-print">
        {(["from", "to"] as const).map(end => (
          <div key={end} className="field">
            <label htmlFor={end}>{t(`compare.${end}`)}</label>
            <select id={end} name={end} defaultValue={chosen[end]}>
              {agreement.revisions.map(revision => (
                <option key={revision.number} value={revision.number}>
                  {option(revision)}
                </option>
              ))}
              {agreement.amendment != null && <option value={0}>{t("compare.optionBase")}</option>}
            </select>
          </div>
        ))}
        <button type="submit" className="button button-quiet">
          {t("compare.show")}
        </button>
      </form>
      <ul className="ways no-print">
        {whole.map(({ number }) => (
          <li key={number}>
            <a href={`/${locale}${toWhole(number)}`}>{t("history.read", { number })}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
