import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextArea } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { getPaperSigning } from "#lib/agreements/paper/queries/get-paper-signing"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../../_components/closed"
import { submitRefusal } from "../../actions"

type Props = { params: Promise<{ agreementId: string; scanId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "paper")("refuse.title") }
}

export default async function RefuseScanPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, scanId } = await params
  const [agreement, paper] = await Promise.all([getAgreement(actor, agreementId), getPaperSigning(actor, agreementId)])
  if (!agreement || !paper) return <Missing />
  const locale = requestLocale()
  const isOpen = paper.scan?.id === scanId && !refusalSignAgreement(actor, agreement)
  if (!isOpen) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "paper")
  const back = { href: `/${locale}${paths.agreements.paper(agreementId)}`, label: t("back") }
  const label = t("refuse.reason")
  return (
    <Page title={t("refuse.title")} back={back} lead={<p>{t("refuse.lead")}</p>}>
      <Form action={submitRefusal} words={formWords(locale)} labels={{ reason: label }}>
        <Hidden name="agreementId" value={agreementId} />
        <Hidden name="scanId" value={scanId} />
        <TextArea name="reason" label={label} hint={t("refuse.reasonHint")} rows={4} />
        <SubmitButton danger>{t("refuse.button")}</SubmitButton>
      </Form>
    </Page>
  )
}
