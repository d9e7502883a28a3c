import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { refusalRecallAgreement } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../_components/closed"
import { ReasonStep } from "../_components/reason-step"
import { submitRecall } from "../actions"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("recall.title") }
}

export default async function RecallPage({ params }: Props) {
  const actor = await requireMember()
  const agreement = await getAgreement(actor, (await params).agreementId)
  if (!agreement) return <Missing />
  const locale = requestLocale()
  if (refusalRecallAgreement(actor, agreement)) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  return (
    <ReasonStep
      locale={locale}
      agreement={agreement}
      step="recall"
      lead={t("recall.lead")}
      button={t("recall.button")}
      action={submitRecall}
    />
  )
}
