import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { ProposedWords } from "#components/agreements/proposed-words"
import { Page } from "#components/layout/page"
import { refusalAnswerProposal } from "#lib/agreements/proposals/policy"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { placeNamed, stands } from "#lib/agreements/terms/place"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../../../../_components/closed"
import { ProposalForm } from "../../../propose/_components/proposal-form"
import { submitCounter } from "../../actions"

type Props = { params: Promise<{ agreementId: string; proposalId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("proposals.counterTitle") }
}

/** Answers with other words for the same place, as they would stand in the text that was handed over last. */
export default async function CounterProposalPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, proposalId } = await params
  const [agreement, proposals] = await Promise.all([
    getAgreement(actor, agreementId),
    listProposals(actor, agreementId),
  ])
  const proposal = proposals.find(({ id }) => id === proposalId)
  const place = proposal && placeNamed(proposal.section, proposal.place)
  if (!agreement || !proposal || !place) return <Missing />
  const locale = requestLocale()
  if (refusalAnswerProposal(actor, agreement, proposal, "counter") || !stands(proposal.onTable, place))
    return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const names = sayOthers(locale, agreement.parties)
  const speaker = speakerFor(locale, proposal.onTable, agreement.parties)
  const back = {
    href: `/${locale}${paths.agreements.section(agreement.id, proposal.section)}#proposals`,
    label: words(locale, "terms")(`section.${proposal.section}.title`),
  }
  const hidden = { proposalId: proposal.id, version: proposal.version }
  const form = { speaker, place, value: proposal.value, action: submitCounter, hidden }
  return (
    <Page title={t("proposals.counterTitle")} back={back} lead={<p>{t("proposals.counterLead", { names })}</p>}>
      <ProposedWords locale={locale} agreement={agreement} proposal={proposal} />
      <ProposalForm {...form} button={t("proposals.button", { names })} />
    </Page>
  )
}
