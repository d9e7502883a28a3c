import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { ProposedWords } from "#components/agreements/proposed-words"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { refusalAnswerProposal } from "#lib/agreements/proposals/policy"
import { listProposals } from "#lib/agreements/proposals/queries/list-proposals"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../../../../_components/closed"
import { submitRefusal } from "../../actions"

type Props = { params: Promise<{ agreementId: string; proposalId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("proposals.refuseTitle") }
}

/** Leaves the text as it is, with the reason. */
export default async function RefuseProposalPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, proposalId } = await params
  const [agreement, proposals] = await Promise.all([
    getAgreement(actor, agreementId),
    listProposals(actor, agreementId),
  ])
  const proposal = proposals.find(({ id }) => id === proposalId)
  if (!agreement || !proposal) return <Missing />
  const locale = requestLocale()
  if (refusalAnswerProposal(actor, agreement, proposal, "refuse"))
    return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const back = {
    href: `/${locale}${paths.agreements.section(agreement.id, proposal.section)}#proposals`,
    label: words(locale, "terms")(`section.${proposal.section}.title`),
  }
  return (
    <Page title={t("proposals.refuseTitle")} back={back} lead={<p>{t("proposals.refuseLead")}</p>}>
      <ProposedWords locale={locale} agreement={agreement} proposal={proposal} />
      <Form action={submitRefusal} words={formWords(locale)} labels={{ answer: t("proposals.refuseReason") }}>
        <Hidden name="proposalId" value={proposal.id} />
        <Hidden name="version" value={proposal.version} />
        <TextArea name="answer" label={t("proposals.refuseReason")} hint={t("proposals.form.reasonHint")} rows={3} />
        <SubmitButton>{t("proposals.refuseButton")}</SubmitButton>
      </Form>
    </Page>
  )
}
