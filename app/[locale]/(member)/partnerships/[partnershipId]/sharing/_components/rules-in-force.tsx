import type { Cell, Matrix } from "#lib/confidentiality/matrix"
import { matrixOf } from "#lib/confidentiality/matrix"
import { sayWhen, sayWhenAlone, timeless } from "#lib/confidentiality/say-when"
import { audiences, type ConfidentialityTerm, isTimeless, type Subject, subjects } from "#lib/confidentiality/terms"
import type { TermsInForceView } from "#lib/confidentiality/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { Party } from "#lib/partnerships/views"
import { OfAgreement } from "./about-agreement"

/** The rules of each agreement: on a phone those that there are, on a desk every question as a table. */
export function RulesInForce({ locale, all, parties }: { locale: Locale; all: TermsInForceView[]; parties: Party[] }) {
  if (all.length === 0) return null
  const t = words(locale, "confidentiality")
  return (
    <section className="section">
      <h2>{t("matrix.heading")}</h2>
      <p className="quiet">{t("matrix.introduction")}</p>
      {all.map((agreement, index) => (
        <OfAgreement
          key={agreement.agreementId}
          {...{ locale, agreement }}
          isOnly={all.length === 1}
          isFirst={index === 0}
        >
          <RulesOfAgreement locale={locale} agreement={agreement} parties={parties} />
        </OfAgreement>
      ))}
    </section>
  )
}

function RulesOfAgreement({
  locale,
  agreement,
  parties,
}: {
  locale: Locale
  agreement: TermsInForceView
  parties: Party[]
}) {
  const t = words(locale, "confidentiality")
  const { matrix, extra } = matrixOf(agreement.terms)
  return (
    <>
      <div className="on-phone no-print">
        <ShortRules locale={locale} matrix={matrix} />
      </div>
      <details className="open-on-desk">
        <summary>{t("matrix.whole")}</summary>
        <RuleTable locale={locale} matrix={matrix} />
      </details>
      {extra.length > 0 && (
        <>
          <h4>{t("matrix.extraHeading")}</h4>
          <p className="quiet">{t("matrix.extraIntroduction")}</p>
          <ul>
            {extra.map(term => (
              <ExtraRule key={term.id} locale={locale} term={term} parties={parties} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What has a rule, subject by subject, and in one sentence what holds for all the rest. */
function ShortRules({ locale, matrix }: { locale: Locale; matrix: Matrix }) {
  const t = words(locale, "confidentiality")
  const ruled = subjects.filter(subject => audiences.some(audience => matrix[subject][audience]))
  return (
    <>
      <dl>
        {ruled.map(subject => (
          <div key={subject} className="short-rule">
            <dt>{t(`subjects.${subject}.label`)}</dt>
            {toldOf(locale, matrix[subject]).map(line => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p>{t("matrix.rest")}</p>
    </>
  )
}

/** "Journalists · The public: never", a line for each thing that may be done. */
function toldOf(locale: Locale, row: Matrix[Subject]): string[] {
  const t = words(locale, "confidentiality")
  const told = new Map<string, string[]>()
  for (const audience of audiences) {
    const cell = row[audience]
    if (!cell) continue
    const permission = t("matrix.toldHow", {
      permission: t(`permissions.${cell.permission}.told`),
      always: timeless(cell),
      when: sayWhen(locale, cell),
    })
    told.set(permission, [...(told.get(permission) ?? []), t(`audiences.${audience}.label`)])
  }
  return [...told].map(([permission, names]) => t("matrix.told", { audiences: names.join(" · "), permission }))
}

function RuleTable({ locale, matrix }: { locale: Locale; matrix: Matrix }) {
  const t = words(locale, "confidentiality")
  return (
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
  )
}

/** The permission in words; colour and weight only underline them. */
function Rule({ locale, cell }: { locale: Locale; cell: Cell | null }) {
  const t = words(locale, "confidentiality")
  if (!cell) return <span className="quiet">{t("matrix.nothingSaid")}</span>
  return (
    <>
      <span className={`rule-${cell.permission}`}>{t(`permissions.${cell.permission}.label`)}</span>
      {!isTimeless(cell) && <span className="quiet"> {sayWhenAlone(locale, cell)}</span>}
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
        circumstance: sayWhenAlone(locale, term),
        permission: t(`permissions.${term.permission}.label`),
      })}{" "}
      {bound.length > 0 && <span className="quiet">{t("matrix.binds", { parties: formatList(locale, bound) })}</span>}
    </li>
  )
}
