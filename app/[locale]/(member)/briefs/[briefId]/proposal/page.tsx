import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { State } from "#components/ui/state"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { getProposal } from "#lib/briefs/queries/get-proposal"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Done } from "../../_components/done"
import { mayWriteProposal } from "./_components/may-write"
import { ProposalFacts } from "./_components/proposal-facts"
import { ProposalGaps, SendProposalPanel } from "./_components/send-proposal-panel"

type Query = { params: Promise<{ briefId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("proposal.title") }
}

export default async function ProposalPage({ params, searchParams }: Query) {
  const person = await requireMember()
  const { briefId } = await params
  const { done } = await searchParams
  const [brief, proposal] = await Promise.all([getBrief(person, briefId), getProposal(person, briefId)])
  if (brief?.seenAs !== "recipient" || !proposal) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { title, companyName: company } = proposal
  const mayWrite = mayWriteProposal(person, brief)
  const { sentAt } = proposal
  const state = sentAt && (
    <State tone="done">{t("proposal.sentOn", { day: formatDay(locale, sentAt.toISOString().slice(0, 10)) })}</State>
  )
  const back = { href: `/${locale}${paths.briefs.one(briefId)}`, label: title }
  return (
    <Page title={t("proposal.title")} back={back} state={state} lead={<p>{t("proposal.about", { title, company })}</p>}>
      <Done code={done} />
      {mayWrite && <p>{t("proposal.intro", { company })}</p>}
      {mayWrite && !sentAt && <ProposalGaps proposal={proposal} />}
      <ProposalFacts proposal={proposal} mayChange={mayWrite} />
      {mayWrite && !sentAt && <SendProposalPanel proposal={proposal} />}
    </Page>
  )
}
