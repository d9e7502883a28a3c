import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { standingState } from "#lib/agreements/negotiation/next-step"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { getSigningQuestions } from "#lib/agreements/questions/queries/get-signing-questions"
import { getSigningRoles } from "#lib/agreements/roles/queries/get-signing-roles"
import { refusalSignInTurn } from "#lib/agreements/signing/policy"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { NotApproved } from "./_components/not-approved"
import { PaperBeingMade } from "./_components/paper-being-made"
import { InForce, NothingToSign, NotSignatory, NotYourTurn, OnPaperNow, Signed } from "./_components/sign-states"
import { OpenToSign, SignText } from "./_components/sign-text"

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
  const own = agreement.signatures.find(signature => signature.isYou && !signature.isVoid)
  const shared = { locale, agreement, member: actor.member.name }
  if (standingState(agreement) === "in_force") return <InForce {...shared} />
  if (agreement.state !== "signing") return <NothingToSign {...shared} />
  if (!own || !actor.member.isSignatory) return <NotSignatory {...shared} />
  if (agreement.waitingScan) return <OnPaperNow {...shared} />
  if (own.state === "signed") return <Signed {...shared} signature={own} />
  if (roles?.isOut) return <NotApproved {...shared} approvers={roles.approvers} />
  const valid = agreement.signatures.filter(signature => !signature.isVoid)
  if (refusalSignInTurn(valid, own)) return <NotYourTurn {...shared} signature={own} />
  if (documents.some(({ kind, made }) => kind === "terms" && !made)) return <PaperBeingMade {...shared} />
  const Screen = own.state === "viewed" ? SignText : OpenToSign
  return <Screen {...shared} hasSecondProof={factor?.codeApp != null} questions={asked?.questions ?? []} />
}
