import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { refusalAnswerRenegotiation } from "#lib/agreements/renegotiation/policy"
import { listRenegotiationRequests } from "#lib/agreements/renegotiation/queries/list-renegotiation-requests"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../_components/closed"
import { submitRefuse } from "../actions"

type Props = { params: Promise<{ agreementId: string; requestId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("request.refuseTitle") }
}

/** Keeps the terms as they are, with the reason. */
export default async function RefuseRequestPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, requestId } = await params
  const [agreement, requests] = await Promise.all([
    getAgreement(actor, agreementId),
    listRenegotiationRequests(actor, agreementId),
  ])
  const request = requests.find(({ id }) => id === requestId)
  if (!agreement || !request) return <Missing />
  const locale = requestLocale()
  if (refusalAnswerRenegotiation(actor, request, "refuse")) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.change(agreement.id)}`, label: t("change.title") }
  const lead = t("request.refuseText", { names: sayOthers(locale, agreement.parties) })
  return (
    <Page title={t("request.refuseTitle")} back={back} lead={<p>{lead}</p>}>
      <Form action={submitRefuse} words={formWords(locale)} labels={{ answer: t("request.refuseReason") }}>
        <Hidden name="requestId" value={request.id} />
        <Hidden name="version" value={request.version} />
        <TextArea name="answer" label={t("request.refuseReason")} hint={t("request.refuseHint")} rows={4} />
        <SubmitButton>{t("request.refuseButton")}</SubmitButton>
      </Form>
    </Page>
  )
}
