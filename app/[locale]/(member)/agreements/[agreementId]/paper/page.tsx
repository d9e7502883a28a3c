import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { getSecondFactor } from "#lib/accounts/second-factor/queries/get-second-factor"
import { getPaperSigning } from "#lib/agreements/paper/queries/get-paper-signing"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { listAgreementDocuments } from "#lib/agreements/queries/list-agreement-documents"
import { getSigningRoles } from "#lib/agreements/roles/queries/get-signing-roles"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { Closed } from "../_components/closed"
import { SigningOver } from "../sign/_components/sign-states"
import { Attesting } from "./_components/attesting"
import { EarlierScans, ScanFacts } from "./_components/scan-facts"
import { BeforeScan } from "./_components/steps"

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<{ done?: string }> }

const doneCodes = ["uploaded", "attested", "refused"] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agreement = await getAgreement(await requireMember(), (await params).agreementId)
  const locale = requestLocale()
  if (!agreement) return { title: words(locale, "common")("notFound.title") }
  return { title: words(locale, "paper")("title", { title: agreement.title }) }
}

export default async function PaperPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId } = await params
  const [agreement, paper, documents, roles] = await Promise.all([
    getAgreement(actor, agreementId),
    getPaperSigning(actor, agreementId),
    listAgreementDocuments(actor, agreementId),
    getSigningRoles(actor, agreementId),
  ])
  if (!agreement || !paper) return <Missing />
  const locale = requestLocale()
  const isSigning = agreement.state === "signing"
  if (agreement.isSigningOver) return <SigningOver {...{ locale, agreement }} member={actor.member.name} />
  if (!isSigning && !paper.scan && paper.closed.length === 0) return <Closed locale={locale} agreement={agreement} />
  const t = words(locale, "paper")
  const { done } = await searchParams
  const code = doneCodes.find(known => known === done)
  const hasSecondProof = (await getSecondFactor(actor))?.codeApp != null
  const shared = { locale, agreement, paper, documents, member: actor.member.name, hasSecondProof, roles }
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return (
    <Page title={t("title", { title: agreement.title })} back={back} lead={<p>{t("lead")}</p>}>
      {code && <Notice>{t(`done.${code}`)}</Notice>}
      {isSigning && !paper.scan && <BeforeScan {...shared} />}
      {paper.scan && <ScanFacts {...shared} scan={paper.scan} />}
      {isSigning && paper.scan && <Attesting {...shared} scan={paper.scan} />}
      <EarlierScans {...shared} />
    </Page>
  )
}
