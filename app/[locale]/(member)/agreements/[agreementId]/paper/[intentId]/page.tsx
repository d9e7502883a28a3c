import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { getPasskeyRequest } from "#lib/accounts/second-factor/queries/get-passkey-request"
import { getAttestationIntent } from "#lib/agreements/paper/queries/get-attestation-intent"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { AttestByCode } from "./_components/attest-by-code"
import { AttestByPasskey } from "./_components/attest-by-passkey"
import { WhatYouAttest } from "./_components/what-you-attest"

type Props = {
  params: Promise<{ agreementId: string; intentId: string }>
  searchParams: Promise<{ by?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "paper")("now.title") }
}

export default async function AttestNowPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId, intentId } = await params
  const { by } = await searchParams
  const [agreement, intent] = await Promise.all([
    getAgreement(actor, agreementId),
    getAttestationIntent(actor, agreementId, intentId),
  ])
  if (!agreement || !intent) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "paper")
  const back = { href: `/${locale}${paths.agreements.paper(agreementId)}`, label: t("back") }
  const shared = { locale, agreement, intent, member: actor.member.name }
  if (!intent.isOpen)
    return (
      <Page title={t("now.over")} back={back}>
        <p>{t("now.overText")}</p>
      </Page>
    )
  const passkey = by === "code" ? null : await getPasskeyRequest(actor, intent.digest)
  return (
    <Page title={t("now.title")} back={back} lead={<p>{t("now.lead", { title: agreement.title })}</p>}>
      <WhatYouAttest {...shared} />
      {passkey ? <AttestByPasskey {...shared} options={passkey.options} /> : <AttestByCode {...shared} />}
    </Page>
  )
}
