import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { listSharingQuestions } from "#lib/confidentiality/queries/list-sharing-questions"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { otherParties } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { listProblems } from "#lib/projects/queries/list-problems"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../_components/missing"
import { AnswerCard } from "./_components/answer-card"
import { QuestionForm } from "./_components/question-form"
import { QuestionHistory } from "./_components/question-history"
import { RulesInForce } from "./_components/rules-in-force"
import { SharingMargin } from "./_components/sharing-margin"
import { SharingWays } from "./_components/sharing-ways"

type Route = { params: Promise<{ partnershipId: string }>; searchParams: Promise<{ asked?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("mayShare.title") }
}

export default async function SharingPage({ params, searchParams }: Route) {
  const [{ partnershipId }, { asked = "" }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, all, questions, question, problems] = await Promise.all([
    getPartnership(person, partnershipId),
    listTermsInForce(person, partnershipId),
    listSharingQuestions(person, partnershipId),
    getSharingQuestion(person, asked),
    listProblems(person, partnershipId),
  ])
  if (!partnership) return <Missing />
  const others = otherParties(partnership.parties).map(party => party.name)
  const room = words(locale, "projects")("room", { names: formatList(locale, others) })
  const back = { href: `/${locale}${paths.partnerships.one(partnershipId)}`, label: room }
  return (
    <Page width="wide" title={t("mayShare.title")} back={back} lead={<p>{t("mayShare.introduction")}</p>}>
      <WithMargin notes={<SharingMargin locale={locale} all={all} />}>
        {question && <AnswerCard {...{ locale, person, partnershipId, question }} />}
        <QuestionForm {...{ locale, partnershipId, agreements: all, problems }} isAgain={question !== null} />
      </WithMargin>
      <SharingWays locale={locale} partnershipId={partnershipId} />
      <RulesInForce locale={locale} all={all} parties={partnership.parties} />
      <QuestionHistory locale={locale} partnershipId={partnershipId} questions={questions} />
    </Page>
  )
}
