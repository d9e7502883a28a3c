import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { State } from "#components/ui/state"
import { getDeputies } from "#lib/agreements/deputies/queries/get-deputies"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../../_components/closed"
import { DeputyForm } from "../_components/deputy-form"

type Props = { params: Promise<{ agreementId: string; signatureId: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("deputies.title") }
}

/** Asks a colleague to sign in the place of one who was asked: of the own side, and seen by it alone. */
export default async function NameDeputyPage({ params }: Props) {
  const actor = await requireMember()
  const { agreementId, signatureId } = await params
  const [agreement, deputies] = await Promise.all([getAgreement(actor, agreementId), getDeputies(actor, agreementId)])
  if (!agreement || !deputies) return <Missing />
  const locale = requestLocale()
  const request = deputies.open.find(one => one.signatureId === signatureId)
  if (!request) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "agreements")
  const member = actor.member.name
  const back = { href: `/${locale}${paths.agreements.roles(agreement.id)}`, label: t("roles.title") }
  const { name, isYou } = request
  return (
    <Page
      title={isYou ? t("deputies.instead") : t("deputies.insteadOf", { name })}
      back={back}
      state={<State>{t("roles.badge", { member })}</State>}
      lead={<p>{t("deputies.lead", { title: agreement.title })}</p>}
    >
      <DeputyForm {...{ locale, agreementId, signatureId }} candidates={deputies.candidates} />
    </Page>
  )
}
