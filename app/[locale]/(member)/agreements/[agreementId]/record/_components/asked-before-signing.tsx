import { SigningQuestions } from "#components/agreements/signing-questions"
import type { SigningQuestionView } from "#lib/agreements/questions/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; agreement: AgreementView; questions: SigningQuestionView[] }

/** What was asked once the text was frozen: after the record that was frozen with it, and not part of that. */
export function AskedBeforeSigning({ locale, agreement, questions }: Props) {
  if (questions.length === 0) return null
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="asked">
      <h2 id="asked">{t("questions.title")}</h2>
      <p>{t("questions.afterRecord")}</p>
      <SigningQuestions locale={locale} agreement={agreement} questions={questions} />
    </section>
  )
}
