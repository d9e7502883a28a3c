import type { ActingMember, Person } from "#lib/actor"
import type { Permission } from "#lib/confidentiality/terms"
import type { SharingQuestionView } from "#lib/confidentiality/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { paths } from "#lib/paths"
import { AboutProblem } from "./about-problem"
import { RestsOn } from "./rests-on"

const looks: Record<Permission, string> = {
  named: "verdict-yes",
  anonymised: "verdict-yes",
  with_consent: "verdict-ask",
  never: "verdict-no",
}

/** The answer in large plain words, why, the terms it rests on, and what to do next. */
export function AnswerCard({
  locale,
  person,
  partnershipId,
  question,
}: {
  locale: Locale
  person: Person & { member: ActingMember }
  partnershipId: string
  question: SharingQuestionView
}) {
  const t = words(locale, "confidentiality")
  const { permission, basis, next, subject, audience } = question
  const asked = { subject: t(`subjects.${subject}.label`), audience: t(`audiences.${audience}.label`) }
  return (
    <section className={`card verdict-card ${looks[permission]}`} role="status" id="answer">
      <p className="quiet">{t("mayShare.result.question", asked)}</p>
      <h2 className="verdict">{t(`answers.${permission}`)}</h2>
      <p>{t(`bases.${basis}`)}</p>
      <AboutProblem {...{ locale, person, partnershipId, question }} />
      <RestsOn locale={locale} partnershipId={partnershipId} question={question} />
      <h3>{t("mayShare.result.next")}</h3>
      <p>{t(`next.${next}`)}</p>
      {permission === "with_consent" && mayWrite(person.member) && (
        <p>
          <a
            className="button button-quiet"
            href={`/${locale}${paths.partnerships.askDisclosure(partnershipId, question.id)}`}
          >
            {t("mayShare.result.askConsent")}
          </a>
        </p>
      )}
      {question.namesPerson && <p>{t("namesPerson")}</p>}
      {audience === "journalists" && (
        <p>
          {t("journalistAsked")} <a href={`/${locale}${paths.partnerships.press(partnershipId)}`}>{t("press.title")}</a>
        </p>
      )}
      <p className="quiet">
        {t("mayShare.result.asked", { member: person.member.name, date: formatMoment(locale, question.askedAt) })}{" "}
        {t("mayShare.result.changes")}
      </p>
    </section>
  )
}
