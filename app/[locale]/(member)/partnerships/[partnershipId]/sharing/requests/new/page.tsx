import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { day, fromNow } from "#lib/clock"
import { getSharingQuestion } from "#lib/confidentiality/queries/get-sharing-question"
import { listTermsInForce } from "#lib/confidentiality/queries/list-terms-in-force"
import { answerDays } from "#lib/confidentiality/requests/policy"
import { words } from "#lib/i18n/words"
import { mayWrite } from "#lib/partnerships/policy"
import { getPartnership } from "#lib/partnerships/queries/get-partnership"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { listProblems } from "#lib/projects/queries/list-problems"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../_components/missing"
import { ConsentMargin } from "../_components/consent-margin"
import { AskForm } from "./_components/ask-form"

type Route = { params: Promise<{ partnershipId: string }>; searchParams: Promise<{ asked?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("requests.ask.title") }
}

export default async function AskDisclosurePage({ params, searchParams }: Route) {
  const [{ partnershipId }, { asked = "" }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const [partnership, agreements, question, problems] = await Promise.all([
    getPartnership(person, partnershipId),
    listTermsInForce(person, partnershipId),
    getSharingQuestion(person, asked),
    listProblems(person, partnershipId),
  ])
  if (!partnership || !mayWrite(person.member)) return <Missing />
  const names = sayOthers(locale, partnership.parties)
  const answerBy = fromNow(answerDays * day)
    .toISOString()
    .slice(0, 10)
  return (
    <Page
      width="wide"
      title={t("requests.ask.title")}
      back={{ href: `/${locale}${paths.partnerships.sharing(partnershipId)}`, label: t("mayShare.title") }}
      lead={<p>{t("requests.ask.introduction", { names })}</p>}
    >
      <WithMargin notes={<ConsentMargin locale={locale} notes={["asking"]} />}>
        <AskForm {...{ locale, partnershipId, agreements, question, problems, answerBy, names }} />
      </WithMargin>
    </Page>
  )
}
