import { rowsForYou, saySubject } from "#components/agreements/matrix-rows"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { CheckboxGroup } from "#components/form/choices"
import { Form } from "#components/form/form"
import { beforeSigning } from "#lib/agreements/lifecycle"
import { matrixRows } from "#lib/agreements/terms/matrix-rows"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { sayRules } from "#lib/agreements/terms/say-rules"
import type { Terms } from "#lib/agreements/terms/schema"
import type { AgreementView, MatrixRowView, Party } from "#lib/agreements/views"
import { formWords } from "#lib/i18n/form-words"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { submitRows, submitRowsBack } from "../actions"

type Props = {
  locale: Locale
  agreement: AgreementView
  /** What was handed over, where the reader may answer it now; a row that their own draft changed has nobody's yes yet. */
  answered: Terms | null
}

/** Row by row, who has said yes to what may be told to whom, and the boxes with which the reader's side says it. */
export function MatrixRows({ locale, agreement, answered }: Props) {
  const t = words(locale, "agreements")
  const { matrixRows: rows, state, parties } = agreement
  const isOpen = beforeSigning.includes(state)
  if (rows.length === 0 || state === "drafting") return null
  if (!isOpen && rows.every(row => row.acceptedBy.length === 0)) return null
  const standing = new Set(answered && matrixRows(answered).map(({ digest }) => digest))
  const isYours = ({ acceptedBy }: MatrixRowView) =>
    parties.some(({ memberId, isYou }) => isYou && acceptedBy.some(one => one.memberId === memberId))
  const given = rows.filter(row => isYours(row) && standing.has(row.digest))
  const open = rowsForYou(agreement).filter(({ digest }) => standing.has(digest))
  return (
    <section id="rows" aria-labelledby="rows-heading">
      <h2 id="rows-heading">{t("matrixRows.heading")}</h2>
      <p className="quiet">{t("matrixRows.text")}</p>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("matrixRows.row")}</th>
            {parties.map(({ memberId, name }) => (
              <th key={memberId} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.subject}>
              <th scope="row">{saySubject(locale, row.subject)}</th>
              {parties.map(party => (
                <td key={party.memberId} data-label={party.name}>
                  <Yes {...{ locale, row, party }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open.length > 0 && <OpenRows {...{ locale, agreement, open }} />}
      {given.length > 0 && <RowsBack {...{ locale, agreement, given }} />}
    </section>
  )
}

function Yes({ locale, row, party }: { locale: Locale; row: MatrixRowView; party: Party }) {
  const t = words(locale, "agreements")
  const given = row.acceptedBy.find(({ memberId }) => memberId === party.memberId)
  if (!given) return t("matrixRows.open")
  return t("matrixRows.accepted", { day: formatDay(locale, given.givenAt.toISOString().slice(0, 10)) })
}

/** The other way, folded: whoever wants to say no to one row finds it, and nobody reads eleven buttons. */
function RowsBack({ locale, agreement, given }: Omit<Props, "answered"> & { given: readonly MatrixRowView[] }) {
  const t = words(locale, "agreements")
  const legend = t("matrixRows.takeBackLegend")
  const choices = given.map(({ subject, digest }) => ({ value: digest, label: saySubject(locale, subject) }))
  return (
    <details className="section no-print">
      <summary>{t("matrixRows.takeBack")}</summary>
      <Form action={submitRowsBack} words={formWords(locale)} labels={{ "rows[]": legend }}>
        <Hidden name="agreementId" value={agreement.id} />
        <CheckboxGroup name="rows[]" legend={legend} hint={t("matrixRows.legendHint")} choices={choices} />
        <SubmitButton quiet>{t("matrixRows.takeBackTicked")}</SubmitButton>
      </Form>
    </details>
  )
}

function OpenRows({ locale, agreement, open }: Omit<Props, "answered"> & { open: readonly MatrixRowView[] }) {
  const t = words(locale, "agreements")
  const said = sayRules(
    speakerFor(locale, agreement.terms, agreement.parties),
    agreement.terms.sections.confidentiality.rules,
  )
  const choices = open.map(({ subject, digest }) => {
    const facts = said.find(({ id }) => id === subject)?.facts ?? []
    const told = facts.map(({ label, entries }) => {
      const audiences = entries.flatMap(parts => parts.map(({ text }) => text)).join(" · ")
      return t("matrixRows.told", { audiences, permission: label })
    })
    return { value: digest, label: saySubject(locale, subject), hint: told.join(" ") }
  })
  return (
    <div className="card no-print">
      <Form action={submitRows} words={formWords(locale)} labels={{ "rows[]": t("matrixRows.legend") }}>
        <Hidden name="agreementId" value={agreement.id} />
        <CheckboxGroup
          name="rows[]"
          legend={t("matrixRows.legend")}
          hint={t("matrixRows.legendHint")}
          choices={choices}
        />
        <SubmitButton quiet>{t("matrixRows.accept")}</SubmitButton>
      </Form>
    </div>
  )
}
