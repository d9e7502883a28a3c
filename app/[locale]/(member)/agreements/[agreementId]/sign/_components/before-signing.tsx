import { SigningQuestions } from "#components/agreements/signing-questions"
import type { SigningQuestionView } from "#lib/agreements/questions/views"
import { readingMinutes } from "#lib/agreements/terms/reading-time"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import type { SignProps } from "./sign-states"

/** How long reading takes, and until when signing can wait. */
export function TimeToSign({ locale, agreement }: SignProps) {
  const t = words(locale, "agreements")
  const minutes = readingMinutes(speakerFor(locale, agreement.terms, agreement.parties))
  return (
    <>
      <p>{t("sign.reading", { minutes })}</p>
      {agreement.signUntil && <p>{t("turn.signUntil", { day: formatDay(locale, agreement.signUntil) })}</p>}
    </>
  )
}

/** What was asked and answered, and the way to ask. */
export function AskedBefore({ locale, agreement, questions }: SignProps & { questions: SigningQuestionView[] }) {
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  const ofThisSigning = questions.filter(({ isEarlier }) => !isEarlier)
  return (
    <section className="section" aria-labelledby="questions">
      <h2 id="questions">{t("questions.title")}</h2>
      <SigningQuestions locale={locale} agreement={agreement} questions={ofThisSigning} />
      <p>{t("questions.binding")}</p>
      <p>
        <a href={`/${locale}${paths.agreements.questions(agreement.id)}`}>{t("questions.link", { names })}</a>
      </p>
    </section>
  )
}
