import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { getLearning } from "#lib/confidentiality/learnings/queries/get-learning"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { listProblems } from "#lib/projects/queries/list-problems"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../../_components/missing"
import { LearningForm } from "../../_components/learning-form"
import { submitWords } from "../actions"

type Route = { params: Promise<{ partnershipId: string; learningId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("learnings.view.change") }
}

export default async function ReviseLearningPage({ params }: Route) {
  const { partnershipId, learningId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [learning, agreements, problems] = await Promise.all([
    getLearning(person, learningId),
    listTermsInForce(person, partnershipId),
    listProblems(person, partnershipId),
  ])
  if (!learning?.may.write || learning.partnershipId !== partnershipId) return <Missing />
  return (
    <Page
      title={t("learnings.view.change")}
      back={{ href: `/${locale}${paths.partnerships.learning(partnershipId, learningId)}`, label: learning.title }}
      lead={learning.state !== "drafting" && <p>{t("learnings.form.again")}</p>}
    >
      <LearningForm {...{ locale, partnershipId, agreements, action: submitWords, learning, problems }} />
    </Page>
  )
}
