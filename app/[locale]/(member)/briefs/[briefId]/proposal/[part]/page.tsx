import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { WithMargin } from "#components/ui/margin"
import { isProposalPart } from "#lib/briefs/offer/parts"
import { getBrief } from "#lib/briefs/queries/get-brief"
import { getProposal } from "#lib/briefs/queries/get-proposal"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Pencil } from "../../../_components/pencil"
import { mayWriteProposal } from "../_components/may-write"
import { AgainstStance, Warnings } from "../_components/warnings"
import { ProposalPartForm } from "./_components/proposal-part-form"

type Query = { params: Promise<{ briefId: string; part: string }>; searchParams: Promise<{ more?: string }> }

const sections = {
  understanding: ["purpose"],
  work: ["services", "method"],
  dates: ["timeline"],
  price: ["price"],
  conditions: ["services", "follow_up"],
} as const

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "briefs")("proposal.title") }
}

export default async function ProposalPartPage({ params, searchParams }: Query) {
  const person = await requireMember()
  const { briefId, part } = await params
  const [brief, proposal] = await Promise.all([getBrief(person, briefId), getProposal(person, briefId)])
  if (brief?.seenAs !== "recipient" || !proposal || !isProposalPart(part)) return <Missing />
  if (!mayWriteProposal(person, brief)) return <Missing />
  const { more } = await searchParams
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const back = { href: `/${locale}${paths.briefs.proposal(briefId)}`, label: t("proposal.title") }
  const notes = (
    <>
      {part === "dates" && proposal.warnings.length > 0 && <Warnings warnings={proposal.warnings} />}
      {part === "price" && <AgainstStance proposal={proposal} />}
      <Pencil step="proposal" side="local_resource" sections={sections[part]} />
    </>
  )
  return (
    <Page title={t(`proposalTitles.${part}`)} back={back} width="wide">
      <WithMargin notes={notes}>
        <ProposalPartForm part={part} proposal={proposal} more={more !== undefined} />
      </WithMargin>
    </Page>
  )
}
