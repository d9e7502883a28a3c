import { Prose } from "#components/ui/prose"
import type { Permission } from "#lib/confidentiality/terms"
import type { SharingQuestionView } from "#lib/confidentiality/views"
import { formatDay, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

const looks: Record<Permission, string> = {
  named: "verdict-yes",
  anonymised: "verdict-yes",
  with_consent: "verdict-ask",
  never: "verdict-no",
}

/** The answer in large plain words, why, the terms it rests on, and what to do next. */
export function AnswerCard({
  locale,
  question,
  memberName,
}: {
  locale: Locale
  question: SharingQuestionView
  memberName: string
}) {
  const t = words(locale, "confidentiality")
  const { permission, basis, next, terms, subject, audience } = question
  const asked = { subject: t(`subjects.${subject}.label`), audience: t(`audiences.${audience}.label`) }
  return (
    <section className={`card verdict-card ${looks[permission]}`} role="status" id="answer">
      <p className="quiet">{t("mayShare.result.question", asked)}</p>
      <h2 className="verdict">{t(`answers.${permission}`)}</h2>
      <p>{t(`bases.${basis}`)}</p>
      {terms.length > 0 && (
        <>
          <h3>{t("restsOn.heading")}</h3>
          {terms.map(term => (
            <div key={term.id} className="said agreed-text">
              <p>
                {t("restsOn.term", {
                  subject: t(`subjects.${term.subject}.label`),
                  audience: t(`audiences.${term.audience}.label`),
                  circumstance: term.afterDate
                    ? t("circumstanceOn", { date: formatDay(locale, term.afterDate) })
                    : t(`circumstances.${term.circumstance}.label`),
                  permission: t(`permissions.${term.permission}.label`),
                })}
              </p>
              {term.note && <Prose text={term.note} />}
            </div>
          ))}
        </>
      )}
      <h3>{t("mayShare.result.next")}</h3>
      <p>{t(`next.${next}`)}</p>
      {question.namesPerson && <p>{t("namesPerson")}</p>}
      {audience === "journalists" && <p>{t("journalistAsked")}</p>}
      <p className="quiet">
        {t("mayShare.result.asked", { member: memberName, date: formatMoment(locale, question.askedAt) })}{" "}
        {t("mayShare.result.changes")}
      </p>
    </section>
  )
}
