import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { refusalSignAgreement } from "#lib/agreements/policy"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../_components/closed"
import { ReasonStep } from "../_components/reason-step"
import { submitDecline } from "../actions"

type Props = { params: Promise<{ agreementId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("decline.title") }
}

export default async function DeclinePage({ params }: Props) {
  const actor = await requireMember()
  const agreement = await getAgreement(actor, (await params).agreementId)
  if (!agreement) return <Missing />
  const locale = requestLocale()
  if (refusalSignAgreement(actor, agreement)) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  return (
    <ReasonStep
      locale={locale}
      agreement={agreement}
      step="decline"
      lead={t("decline.lead")}
      button={t("decline.button", { member: actor.member.name })}
      action={submitDecline}
    >
      <p>
        {t("decline.instead", { names: sayOthers(locale, agreement.parties) })}{" "}
        <a href={`/${locale}${paths.agreements.questions(agreement.id)}`}>{t("decline.ask")}</a>
      </p>
    </ReasonStep>
  )
}
