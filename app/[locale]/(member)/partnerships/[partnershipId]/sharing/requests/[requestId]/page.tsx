import type { Metadata } from "next"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { getDisclosureRequest } from "#lib/confidentiality/requests/queries/get-disclosure-request"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Missing } from "../../../../../../_components/missing"
import { AboutProblem } from "../../_components/about-problem"
import { aboutWords } from "../_components/about-words"
import { DoneNotice } from "../_components/done-notice"
import { RequestState } from "../_components/request-state"
import { AnswerForms } from "./_components/answer-forms"
import { Answers } from "./_components/answers"
import { AskedWords } from "./_components/asked-words"
import { NamesInWords } from "./_components/names-in-words"
import { RequestMargin } from "./_components/request-margin"
import { TakeBack } from "./_components/take-back"

type Route = {
  params: Promise<{ partnershipId: string; requestId: string }>
  searchParams: Promise<{ done?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "confidentiality")("requests.title") }
}

export default async function RequestPage({ params, searchParams }: Route) {
  const [{ partnershipId, requestId }, { done }] = await Promise.all([params, searchParams])
  const person = await requireMember()
  const locale = requestLocale()
  const t = words(locale, "confidentiality")
  const request = await getDisclosureRequest(person, requestId)
  if (!request || request.partnershipId !== partnershipId) return <Missing />
  const { askedBy } = request
  const lead = askedBy?.isYou ? t("requests.view.leadOwn") : t("requests.view.lead", { name: askedBy?.name ?? "" })
  return (
    <Page
      width="wide"
      title={aboutWords(locale, request.about)}
      back={{ href: `/${locale}${paths.partnerships.disclosures(partnershipId)}`, label: t("requests.back") }}
      state={<RequestState locale={locale} request={request} />}
      lead={request.state === "asked" && <p>{lead}</p>}
    >
      <DoneNotice locale={locale} done={done} />
      <WithMargin notes={<RequestMargin locale={locale} person={person} request={request} />}>
        <AskedWords locale={locale} request={request} />
        {request.about.kind === "disclosure" && (
          <AboutProblem {...{ locale, person, partnershipId, question: request.about }} />
        )}
        <NamesInWords locale={locale} person={person} request={request} />
        <Answers locale={locale} request={request} />
        <AnswerForms locale={locale} request={request} />
        <TakeBack locale={locale} request={request} />
      </WithMargin>
    </Page>
  )
}
