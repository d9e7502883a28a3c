import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { listProblems } from "#lib/projects/queries/list-problems"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../_components/missing"
import { LearningForm } from "../_components/learning-form"
import { submitDraft } from "./actions"

type Route = { params: Promise<{ partnershipId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("learnings.write") }
}

export default async function WriteLearningPage({ params }: Route) {
  const { partnershipId } = await params
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, agreements, problems] = await Promise.all([
    getPartnership(person, partnershipId),
    listTermsInForce(person, partnershipId),
    listProblems(person, partnershipId),
  ])
  if (!partnership || !mayWrite(person.member)) return <Missing />
  return (
    <Page
      title={t("learnings.write")}
      back={{ href: `/${locale}${paths.partnerships.learnings(partnershipId)}`, label: t("learnings.title") }}
      lead={<p>{t("learnings.form.lead", { names: sayOthers(locale, partnership.parties) })}</p>}
    >
      <LearningForm {...{ locale, partnershipId, agreements, action: submitDraft, learning: null, problems }} />
    </Page>
  )
}
