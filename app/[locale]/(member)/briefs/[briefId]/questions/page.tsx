import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { refusalAnswerBrief, refusalAnswerQuestion } from "#lib/briefs/policy"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { listQuestions } from "#lib/briefs/queries/list-questions"
import { today } from "#lib/clock"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Done } from "../../_components/done"
import { AskForm } from "../_components/ask-form"
import { QuestionList } from "../_components/question-list"

type Query = { params: Promise<{ briefId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("questions.title") }
}

export default async function QuestionsPage({ params, searchParams }: Query) {
  const person = await requireMember()
  const { briefId } = await params
  const { done } = await searchParams
  const [brief, questions] = await Promise.all([getBrief(person, briefId), listQuestions(person, briefId)])
  if (!brief || !questions) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const isCompany = brief.seenAs === "company"
  const back = { href: `/${locale}${paths.briefs.one(briefId)}`, label: brief.content.title }
  const facts = { ...brief, answerBy: brief.content.answerBy, today: today() }
  const mayAsk = !isCompany && refusalAnswerBrief(person, { ...facts, recipient: brief.recipient.state }) === null
  const mayAnswer = isCompany && refusalAnswerQuestion(person, brief, { isAnswered: false }) === null
  return (
    <Page title={t("questions.title")} back={back} lead={<p>{t("questions.intro")}</p>}>
      <Done code={done} />
      <QuestionList
        briefId={briefId}
        questions={questions}
        company={isCompany ? person.member.name : brief.companyName}
        isCompany={isCompany}
        mayAnswer={mayAnswer}
      />
      {mayAsk && <AskForm briefId={briefId} />}
    </Page>
  )
}
