import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { State } from "#components/ui/state"
import { getDeputies } from "#lib/agreements/deputies/queries/get-deputies"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getSigningRoles } from "#lib/agreements/roles/queries/get-signing-roles"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { DoneNotice } from "../_components/done-notice"
import { Approvers } from "./_components/approvers"
import { Copies } from "./_components/copies"
import { Deputies } from "./_components/deputies"
import { GiveRole } from "./_components/give-role"
import { Signatories } from "./_components/signatories"
import { YourApproval } from "./_components/your-approval"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("roles.title") }
}

/** The own side's part in the signing, at an address of its own: nothing of it stands on a page that both sides share. */
export default async function SigningRolesPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, roles, deputies] = await Promise.all([
    getAgreement(actor, agreementId),
    getSigningRoles(actor, agreementId),
    getDeputies(actor, agreementId),
  ])
  if (!agreement || !roles || !deputies) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const member = actor.member.name
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  const shared = { locale, agreement, roles, member }
  return (
    <Page
      title={t("roles.title")}
      back={back}
      state={<State>{t("roles.badge", { member })}</State>}
      lead={<p>{t("roles.lead", { member })}</p>}
    >
      <DoneNotice locale={locale} agreement={agreement} done={(await searchParams).done} />
      <YourApproval {...shared} />
      <Approvers {...shared} />
      <Signatories {...shared} />
      <Deputies {...shared} deputies={deputies} />
      <Copies {...shared} />
      <GiveRole {...shared} />
    </Page>
  )
}
