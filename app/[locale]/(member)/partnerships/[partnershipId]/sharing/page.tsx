import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { getTermsInForce } from "#lib/confidentiality/queries/get-terms-in-force"
import { listSharingQuestions } from "#lib/confidentiality/queries/list-sharing-questions"
import { formatList } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { otherParties } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../_components/missing"
import { AnswerCard } from "./_components/answer-card"
import { QuestionForm } from "./_components/question-form"
import { QuestionHistory } from "./_components/question-history"
import { RulesInForce } from "./_components/rules-in-force"
import { SharingMargin } from "./_components/sharing-margin"

type Route = { params: Promise<{ partnershipId: string }>; searchParams: Promise<{ asked?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("mayShare.title") }
}

export default async function SharingPage({ params, searchParams }: Route) {
  const [{ partnershipId }, { asked = "" }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, inForce, questions, question] = await Promise.all([
    getPartnership(person, partnershipId),
    getTermsInForce(person, partnershipId),
    listSharingQuestions(person, partnershipId),
    getSharingQuestion(person, asked),
  ])
  if (!partnership) return <Missing />
  const room = `/${locale}${paths.partnerships.one(partnershipId)}`
  const names = formatList(
    locale,
    otherParties(partnership.parties).map(party => party.name),
  )
  return (
    <Page
      width="wide"
      title={t("mayShare.title")}
      back={{ href: room, label: words(locale, "projects")("room", { names }) }}
      lead={<p>{t("mayShare.introduction")}</p>}
    >
      <WithMargin notes={<SharingMargin locale={locale} inForce={inForce} />}>
        {question && <AnswerCard locale={locale} question={question} memberName={person.member.name} />}
        <QuestionForm locale={locale} partnershipId={partnershipId} isAgain={question !== null} />
      </WithMargin>
      <RulesInForce locale={locale} inForce={inForce} parties={partnership.parties} />
      <QuestionHistory locale={locale} partnershipId={partnershipId} questions={questions} />
    </Page>
  )
}
