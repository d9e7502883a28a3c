import { type AgreementRules, mayShareUnder, type SharedQuestion } from "#lib/confidentiality/may-share-under"
import { type Audience, audiences, type Subject, subjects } from "#lib/confidentiality/terms"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Rules = {
  locale: Locale
  all: AgreementRules[]
  asMember: string
  factsOf: (subject: Subject) => SharedQuestion["facts"]
}

/** What the agreements together let the reader's side tell today without asking: the engine's own answers, a row a subject. */
export function OpenRules({ locale, all, asMember, factsOf }: Rules) {
  const t = words(locale, "confidentiality")
  const rows = subjects.map(subject => {
    const answers = audiences.map(audience => {
      const question = { agreementId: null, subject, audience, asMember, facts: factsOf(subject) }
      return { audience, ...mayShareUnder(all, question) }
    })
    // A duty that has ended leaves the reader alone with the decision: no agreement lets it be told.
    const ruled = answers.filter(({ basis }) => basis !== "ended")
    const told = (permission: "named" | "anonymised") => ruled.filter(answer => answer.permission === permission)
    return { subject, named: told("named"), anonymised: told("anonymised") }
  })
  const open = rows.filter(({ named, anonymised }) => named.length + anonymised.length > 0)
  const list = (told: { audience: Audience }[]) =>
    told.length === 0 ? (
      <span className="quiet">{t("now.rules.nobody")}</span>
    ) : (
      formatList(
        locale,
        told.map(({ audience }) => t(`audiences.${audience}.label`)),
      )
    )
  const empty = all.length > 0 ? t("now.rules.none") : t("now.rules.noAgreement")
  return (
    <section className="section">
      <h2>{t("now.rules.heading")}</h2>
      <p className="quiet">{open.length === 0 ? empty : t("now.rules.introduction")}</p>
      {open.length > 0 && (
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t("now.rules.subject")}</th>
              <th scope="col">{t("now.rules.named")}</th>
              <th scope="col">{t("now.rules.anonymised")}</th>
            </tr>
          </thead>
          <tbody>
            {open.map(({ subject, named, anonymised }) => (
              <tr key={subject}>
                <th scope="row">{t(`subjects.${subject}.label`)}</th>
                <td data-label={t("now.rules.named")}>{list(named)}</td>
                <td data-label={t("now.rules.anonymised")}>{list(anonymised)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
