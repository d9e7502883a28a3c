import type { Cell } from "#lib/confidentiality/matrix"
import { matrixOf } from "#lib/confidentiality/matrix"
import { audiences, type ConfidentialityTerm, subjects } from "#lib/confidentiality/terms"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { formatDay, formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"

/** The matrix in force as a table: a row a subject, a column an audience; on a phone subject by subject. */
export function RulesInForce({
  locale,
  inForce,
  parties,
}: {
  locale: Locale
  inForce: TermsInForceView | null
  parties: Party[]
}) {
  if (!inForce) return null
  const t = words(locale, "confidentiality")
  const { matrix, extra } = matrixOf(inForce.terms)
  return (
    <section className="section">
      <h2>{t("matrix.heading")}</h2>
      <p className="quiet">{t("matrix.introduction")}</p>
      <table className="stacked rules">
        <thead>
          <tr>
            <th scope="col">{t("matrix.subject")}</th>
            {audiences.map(audience => (
              <th key={audience} scope="col">
                {t(`audiences.${audience}.label`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map(subject => (
            <tr key={subject}>
              <th scope="row">{t(`subjects.${subject}.label`)}</th>
              {audiences.map(audience => (
                <td key={audience} data-label={t(`audiences.${audience}.label`)}>
                  <Rule locale={locale} cell={matrix[subject][audience]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {extra.length > 0 && (
        <>
          <h3>{t("matrix.extraHeading")}</h3>
          <p className="quiet">{t("matrix.extraIntroduction")}</p>
          <ul>
            {extra.map(term => (
              <ExtraRule key={term.id} locale={locale} term={term} parties={parties} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The permission in words; colour and weight only underline them. */
function Rule({ locale, cell }: { locale: Locale; cell: Cell | null }) {
  const t = words(locale, "confidentiality")
  if (!cell) return <span className="quiet">{t("matrix.nothingSaid")}</span>
  return (
    <>
      <span className={`rule-${cell.permission}`}>{t(`permissions.${cell.permission}.label`)}</span>
      {cell.circumstance !== "always" && (
        <span className="quiet"> {circumstanceWords(locale, cell.circumstance, cell.afterDate)}</span>
      )}
    </>
  )
}

function ExtraRule({ locale, term, parties }: { locale: Locale; term: ConfidentialityTerm; parties: Party[] }) {
  const t = words(locale, "confidentiality")
  const bound = parties.filter(party => term.bindsParties.includes(party.memberId)).map(party => party.name)
  return (
    <li>
      {t("restsOn.term", {
        subject: t(`subjects.${term.subject}.label`),
        audience: t(`audiences.${term.audience}.label`),
        circumstance: circumstanceWords(locale, term.circumstance, term.afterDate),
        permission: t(`permissions.${term.permission}.label`),
      })}{" "}
      {bound.length > 0 && <span className="quiet">{t("matrix.binds", { parties: formatList(locale, bound) })}</span>}
    </li>
  )
}

function circumstanceWords(locale: Locale, circumstance: Cell["circumstance"], afterDate?: string): string {
  const t = words(locale, "confidentiality")
  return afterDate
    ? t("circumstanceOn", { date: formatDay(locale, afterDate) })
    : t(`circumstances.${circumstance}.label`)
}
