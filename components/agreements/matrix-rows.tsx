import { isGiven } from "#lib/agreements/fairness/one-sided-duties"
import { byKey } from "#lib/agreements/terms/say-field"
import type { AgreementView, MatrixRowView } from "#lib/agreements/views"
import type { Subject } from "#lib/confidentiality/terms"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** The rows of the disclosure matrix to which the reader's side has not said yes as they stand. */
export function rowsForYou({ parties, matrixRows }: AgreementView): MatrixRowView[] {
  const you = parties.find(party => party.isYou)
  return you ? matrixRows.filter(row => !isGiven(row, you.memberId, row.acceptedBy)) : []
}

export function saySubject(locale: Locale, subject: Subject): string {
  return byKey(locale, "confidentiality")(`subjects.${subject}.label`)
}

/** Beside a button that says yes to more than rows: to which of them it says yes too. */
export function RowsSaidToo({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const rows = rowsForYou(agreement)
  if (rows.length === 0) return null
  const names = formatList(
    locale,
    rows.map(({ subject }) => saySubject(locale, subject)),
  )
  return <p className="quiet">{words(locale, "agreements")("matrixRows.saidToo", { count: rows.length, names })}</p>
}
