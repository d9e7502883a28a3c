import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { SigningQuestions } from "#components/agreements/signing-questions"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getSigningQuestions } from "#lib/agreements/questions/queries/get-signing-questions"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../_components/closed"
import { submitAnswer } from "../actions"

type Props = { params: Promise<{ agreementId: string; questionId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("questions.answerTitle") }
}

/** Answers one question of the other side's signatory. */
export default async function AnswerQuestionPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, questionId } = await params
  const [agreement, asked] = await Promise.all([
    getAgreement(actor, agreementId),
    getSigningQuestions(actor, agreementId),
  ])
  const question = asked?.questions.find(({ id }) => id === questionId)
  if (!agreement || !question) return <Missing />
  const locale = requestLocale()
  if (!question.mayAnswer) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.questions(agreement.id)}`, label: t("questions.title") }
  return (
    <Page title={t("questions.answerTitle")} back={back} lead={<p>{t("questions.binding")}</p>}>
      <SigningQuestions locale={locale} agreement={agreement} questions={[{ ...question, mayAnswer: false }]} />
      <Form action={submitAnswer} words={formWords(locale)} labels={{ answer: t("questions.answer") }}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="questionId" value={question.id} />
        <TextArea name="answer" label={t("questions.answer")} hint={t("questions.answerHint")} rows={5} />
        <SubmitButton>{t("questions.answerButton")}</SubmitButton>
      </Form>
    </Page>
  )
}
