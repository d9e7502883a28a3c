import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { Page } from "#components/layout/page"
import { getPasskeyRequest } from "#lib/accounts/second-factor/queries/get-passkey-request"
import { getAgreement } from "#lib/agreements/queries/get-agreement"
import { getSigningIntent } from "#lib/agreements/signing/queries/get-signing-intent"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { requireMember } from "#lib/web/session"
import { SigningOver } from "../_components/sign-states"
import { IntentOver, WhatYouSign } from "./_components/intent"
import { SignByCode } from "./_components/sign-by-code"
import { SignByPasskey } from "./_components/sign-by-passkey"

type Props = {
  params: Promise<{ agreementId: string; intentId: string }>
  searchParams: Promise<{ by?: string }>
}

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "agreements")("signNow.title") }
}

export default async function SignNowPage({ params, searchParams }: Props) {
  const actor = await requireMember()
  const { agreementId, intentId } = await params
  const { by } = await searchParams
  const [agreement, intent] = await Promise.all([
    getAgreement(actor, agreementId),
    getSigningIntent(actor, agreementId, intentId),
  ])
  if (!agreement || !intent) return <Missing />
  const locale = requestLocale()
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.agreements.sign(agreementId)}`, label: t("signNow.back") }
  const shared = { locale, agreement, intent, member: actor.member.name }
  if (agreement.isSigningOver) return <SigningOver {...shared} />
  if (!intent.isOpen) return <IntentOver {...shared} />
  const passkey = by === "code" ? null : await getPasskeyRequest(actor, intent.digest)
  return (
    <Page title={t("signNow.title")} back={back} lead={<p>{t("signNow.lead", { title: agreement.title })}</p>}>
      <WhatYouSign {...shared} />
      {passkey ? <SignByPasskey {...shared} options={passkey.options} /> : <SignByCode {...shared} />}
    </Page>
  )
}
