import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { getSigningQuestions } from "#lib/agreements/questions/queries/get-signing-questions"
import { getSigningRoles } from "#lib/agreements/roles/queries/get-signing-roles"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { SignScreen } from "./_components/sign-screen"

type Props = { params: Promise<{ agreementId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agreement = await getAgreement(await requireMember(), (await params).agreementId)
  const locale = requestLocale()
  if (!agreement) return { title: words(locale, "common")("notFound.title") }
  return { title: words(locale, "agreements")("sign.title", { title: agreement.title }) }
}

export default async function SignPage({ params }: Props) {
  const actor = await requireMember()
  const agreement = await getAgreement(actor, (await params).agreementId)
  if (!agreement) return <Missing />
  const locale = requestLocale()
  const [documents, factor, roles, asked] = await Promise.all([
    listAgreementDocuments(actor, agreement.id),
    getSecondFactor(actor),
    getSigningRoles(actor, agreement.id),
    getSigningQuestions(actor, agreement.id),
  ])
  return (
    <SignScreen
      locale={locale}
      agreement={agreement}
      member={actor.member.name}
      documents={documents}
      roles={roles}
      questions={asked?.questions ?? []}
      isSignatory={actor.member.isSignatory}
      hasSecondProof={factor?.codeApp != null}
    />
  )
}
