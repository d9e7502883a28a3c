import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Empty } from "#components/ui/empty"
import { Prose } from "#components/ui/prose"
import type { QuestionView } from "#lib/briefs/views"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { submitAnswer } from "../actions"

type Reader = { briefId: string; company: string; isCompany: boolean; mayAnswer: boolean }

/** Questions in the ink of a local resource, answers in that of the company; who asked is told to the company alone. */
export function QuestionList({ questions, ...reader }: Reader & { questions: QuestionView[] }) {
  const t = words(requestLocale(), "briefs")
  if (questions.length === 0)
    return (
      <Empty heading={t("questions.none")}>
        <p>{reader.isCompany ? t("questions.noneCompany") : t("questions.noneRecipient")}</p>
      </Empty>
    )
  return questions.map(question => <Question key={question.id} question={question} reader={reader} />)
}

function Question({ question, reader }: { question: QuestionView; reader: Reader }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { id, askedBy, isOwn, answer } = question
  const asker = askedBy ? t("questions.by", { name: askedBy }) : isOwn ? t("questions.own") : t("questions.other")
  return (
    <article className="asked">
      <div className="said said-local">
        <h2 className="row-title">{asker}</h2>
        <Prose text={question.question} />
      </div>
      {answer && (
        <div className="said said-company">
          <h3>{t("questions.answerOf")}</h3>
          <Prose text={answer} />
        </div>
      )}
      {!answer && reader.mayAnswer && (
        <Form action={submitAnswer} words={formWords(locale)} labels={{ answer: t("questions.answer") }}>
          <Hidden name="briefId" value={reader.briefId} />
          <Hidden name="questionId" value={id} />
          <TextArea name="answer" label={t("questions.answer")} rows={3} />
          <SubmitButton quiet>{t("questions.answerSubmit")}</SubmitButton>
        </Form>
      )}
      {!answer && !reader.mayAnswer && (
        <p className="quiet">
          {reader.isCompany ? t("questions.open") : t("questions.openOwn", { company: reader.company })}
        </p>
      )}
    </article>
  )
}
